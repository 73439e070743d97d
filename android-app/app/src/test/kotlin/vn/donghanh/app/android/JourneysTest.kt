package vn.donghanh.app.android

import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import java.nio.file.Path
import org.junit.After
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import vn.donghanh.app.journeys.Journey
import vn.donghanh.app.journeys.JourneyHost
import vn.donghanh.app.journeys.JourneyRunner

/** The journeys on Android 15, with the real core. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = "vi-rVN-w360dp-h640dp-xhdpi")
class JourneysTest : JourneyHost {
    @get:Rule val rule = createEmptyComposeRule()
    private lateinit var phone: Phone

    override val given = mapOf("secret" to "739154", "weak" to "123456")

    @Before
    fun start() {
        StandInKeystore.install()
        phone = Phone()
    }

    @After
    fun away() = phone.close()

    @Test
    fun j01() = play("j01-first-run.json")

    /** Among the oldest Androids that the app runs on. */
    @Test
    @Config(sdk = [26])
    fun j01OnAndroid8() = play("j01-first-run.json")

    private fun play(file: String) = JourneyRunner(rule, this).play(Journey.read(Path.of("../../tests/journeys", file)))

    override fun back() = phone.back()

    override fun kill() = phone.kill()

    override fun letPass(seconds: Long) = Thread.sleep(seconds * 1_000)
}
