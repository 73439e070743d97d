package vn.donghanh.app.android

import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.waitUntilAtLeastOneExists
import org.junit.After
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** A turned phone, a phone short of memory, and a process that ends: what was answered is still there. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = "vi-rVN-w360dp-h640dp-xhdpi")
@OptIn(ExperimentalTestApi::class)
class ProcessTest {
    @get:Rule val rule = createEmptyComposeRule()
    private lateinit var phone: Phone

    @Before
    fun start() {
        StandInKeystore.install()
        phone = Phone()
    }

    @After
    fun away() = phone.close()

    @Test
    fun `a turned phone asks nothing again`() {
        answer()
        phone.turn()
        see("first.unit").assertTextContains("09661")
    }

    @Test
    fun `a phone short of memory neither`() {
        answer()
        phone.app.onTrimMemory(android.content.ComponentCallbacks2.TRIM_MEMORY_COMPLETE)
        phone.app.onLowMemory()
        see("first.unit").assertTextContains("09661")
    }

    @Test
    fun `after the process ended the answers are there, but no secret`() {
        answer()
        press("first.next")
        see("first.secret").performTextInput("739154")
        phone.kill()
        see("first.secret").assertTextContains("")
        press("first.back")
        see("first.unit").assertTextContains("09661")
        press("first.back")
        see("first.role.manager").assertIsSelected()
    }

    private fun answer() {
        press("first.next")
        press("first.role.manager")
        press("first.next")
        see("first.unit").performTextInput("09661")
    }

    private fun press(tag: String) {
        see(tag).performClick()
    }

    private fun see(tag: String) = rule.run {
        waitUntilAtLeastOneExists(hasTestTag(tag), 20_000)
        onNodeWithTag(tag)
    }
}
