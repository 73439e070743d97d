@file:OptIn(ExperimentalTestApi::class)

package vn.donghanh.app.desktop.surface

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ComposeTimeoutException
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isFocused
import androidx.compose.ui.test.onAllNodesWithTag
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.waitUntilAtLeastOneExists
import androidx.compose.ui.test.withKeyDown
import androidx.compose.ui.test.waitUntilDoesNotExist
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.unit.Density
import java.nio.file.Path
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.runBlocking
import vn.donghanh.BiometricBinding
import vn.donghanh.KeyBinding
import vn.donghanh.app.App
import vn.donghanh.app.bridge.Way
import vn.donghanh.app.desktop.DesktopPlatform
import vn.donghanh.app.desktop.desktopFont
import vn.donghanh.app.platform.Settings
import vn.donghanh.app.state.AppModel
import vn.donghanh.app.state.Gate
import vn.donghanh.device

/** The app on a phone of 360 × 640 dp, over a notebook of its own. */
class Stage private constructor(
    private val ui: DesktopComposeUiTest,
    val model: AppModel,
    private val screen: @Composable (AppModel, Look) -> Unit,
) {
    private var look by mutableStateOf(Look.USUAL)

    private fun show() =
        ui.setContent {
            CompositionLocalProvider(LocalDensity provides Density(PIXELS_PER_DP)) { screen(model, look) }
        }

    /** From now on it looks so. */
    fun look(wanted: Look) {
        look = wanted
        ui.runOnUiThread { model.set(Settings(wanted.language, wanted.text)) }
        ui.waitForIdle()
    }

    /** Opens the notebook. */
    fun open() {
        type("unlock.passphrase", SECRET)
        tap("unlock.open")
        there("top.lock")
    }

    /** Does a step of a way: a tag is pressed; `tag=text` is typed. */
    fun step(step: String) = if ('=' in step) type(step.substringBefore('='), step.substringAfter('=')) else tap(step)

    /** Whether it is there. */
    fun isThere(tag: String): Boolean = ui.onAllNodesWithTag(tag).fetchSemanticsNodes().isNotEmpty()

    /** Whether somebody reads these words now. */
    fun shows(words: String): Boolean =
        ui.onAllNodes(hasText(words, substring = true), useUnmergedTree = true).fetchSemanticsNodes().any { !it.boundsInWindow.isEmpty }

    /** Waits until it holds; false where it does not within that time. */
    fun waits(millis: Long = PATIENCE_MILLIS, holds: () -> Boolean): Boolean =
        try {
            ui.waitUntil(timeoutMillis = millis) { holds() }
            true
        } catch (_: ComposeTimeoutException) {
            false
        }

    /** Presses a key of the keyboard, with Ctrl or without. */
    fun press(key: Key, ctrl: Boolean = false) {
        ui.onRoot().performKeyInput { if (ctrl) withKeyDown(Key.CtrlLeft) { pressKey(key) } else pressKey(key) }
        ui.waitForIdle()
    }

    /** Types where the cursor is. */
    fun typeHere(text: String) = ui.onNode(isFocused()).performTextInput(text)

    /** Where the cursor is; an element without a name is nowhere. */
    fun focused(): String? =
        ui.onAllNodes(isFocused()).fetchSemanticsNodes().firstNotNullOfOrNull { it.config.getOrNull(SemanticsProperties.TestTag) }

    /** Where every element begins that can be pressed or typed into. */
    fun places(): Map<String, Offset> = ui.shot().all.filter { it.takesPart }.associate { it.named to it.positionInRoot }

    /** The back key. False where there is no step back. */
    fun back(): Boolean = ui.runOnUiThread { model.back() }.also { ui.waitForIdle() }

    /** The keys go, and no screen knows of it. */
    fun lockFromOutside() = runBlocking { (model.gate.value as Gate.Open).model.book.lock() }

    /** The words of an element. */
    fun said(tag: String): String = ui.onNodeWithTag(tag).fetchSemanticsNode().words

    /** Waits until it is not there any more. */
    fun gone(tag: String) = ui.waitUntilDoesNotExist(hasTestTag(tag), PATIENCE_MILLIS)

    /** Waits for it. */
    fun there(tag: String) {
        try {
            ui.waitUntilAtLeastOneExists(hasTestTag(tag), PATIENCE_MILLIS)
            ui.waitUntilDoesNotExist(WAITING, PATIENCE_MILLIS)
        } catch (error: ComposeTimeoutException) {
            throw AssertionError("$tag is not there, but ${ui.shot().all.map { it.named }.distinct()}", error)
        }
        ui.waitForIdle()
    }

    /** Looks at it from the top to the end, a screenful at a time and at most so many. What is seen changes with the next one. */
    fun screenfuls(most: Int, looks: (at: Int, shot: Shot) -> Unit) {
        ui.toTheTop()
        for (at in 1..most) {
            looks(at, ui.shot())
            if (!ui.scrollOn()) return
        }
    }

    /** A row of a list is not made before it is scrolled to. */
    fun reach(tag: String) {
        val lists = ui.onAllNodes(hasScrollToNodeAction()).fetchSemanticsNodes().size
        if (lists == 1 && ui.onAllNodes(hasTestTag(tag)).fetchSemanticsNodes().isEmpty()) {
            runCatching { ui.onNode(hasScrollToNodeAction()).performScrollToNode(hasTestTag(tag)) }
        }
    }

    private fun tap(tag: String) {
        reach(tag)
        there(tag)
        ui.onNodeWithTag(tag).apply { if (fetchSemanticsNode().canBeScrolledTo()) performScrollTo() }.performClick()
        ui.waitForIdle()
    }

    private fun type(tag: String, text: String) {
        there(tag)
        ui.onNodeWithTag(tag).performTextReplacement(text)
        ui.waitForIdle()
    }

    companion object {
        private const val PATIENCE_MILLIS = 20_000L
        private val WAITING = SemanticsMatcher.keyIsDefined(SemanticsProperties.ProgressBarRangeInfo)

        /** Opens the app on what is in a folder, and closes it again. */
        fun on(
            folder: Path,
            keys: KeyBinding?,
            finger: BiometricBinding? = null,
            way: Way = Way.Straight,
            screen: @Composable (AppModel, Look) -> Unit = { model, look -> App(model, desktopFont(), look.dark) },
            acts: Stage.() -> Unit,
        ) {
            val job = Job()
            onPhone {
                val platform = DesktopPlatform(folder, device(keys, finger, MorningClock, TODAY))
                val stage = Stage(this, AppModel(platform, CoroutineScope(Dispatchers.Main + job), way), screen)
                try {
                    stage.show()
                    stage.acts()
                } finally {
                    stage.model.lock()
                    job.cancel()
                }
            }
        }

        private fun SemanticsNode.canBeScrolledTo() = around.any { SemanticsActions.ScrollBy in it.config }
    }
}
