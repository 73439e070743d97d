@file:OptIn(ExperimentalTestApi::class)

package vn.donghanh.app.desktop.surface

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.semantics.ScrollAxisRange
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
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.test.waitUntilAtLeastOneExists
import androidx.compose.ui.test.waitUntilDoesNotExist
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.unit.Density
import java.nio.file.Path
import java.time.Instant
import java.time.ZoneOffset
import java.awt.EventQueue
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import vn.donghanh.HostClock
import vn.donghanh.KeyBinding
import vn.donghanh.app.App
import vn.donghanh.app.desktop.DesktopPlatform
import vn.donghanh.app.desktop.desktopFont
import vn.donghanh.app.platform.Settings
import vn.donghanh.app.state.AppModel
import vn.donghanh.device

/** The app on a phone of 360 × 640 dp, over a notebook of its own. */
class Stage private constructor(private val ui: DesktopComposeUiTest, val model: AppModel) {
    private var look by mutableStateOf(Look.USUAL)

    private fun show() =
        ui.setContent {
            CompositionLocalProvider(LocalDensity provides Density(PIXELS_PER_DP)) {
                App(model, desktopFont(), look.dark)
            }
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
        toTheTop()
        for (at in 1..most) {
            looks(at, ui.shot())
            if (!scrollOn()) return
        }
    }

    /** Back to where the screen begins. */
    private fun toTheTop() {
        val lists = ui.onAllNodes(SemanticsMatcher.keyIsDefined(SemanticsProperties.VerticalScrollAxisRange), useUnmergedTree = true)
        for (list in lists.fetchSemanticsNodes()) {
            ui.runOnUiThread { list.config.getOrNull(SemanticsActions.ScrollBy)?.action?.invoke(0f, -FAR) }
        }
        ui.mainClock.advanceTimeBy(SCROLL_MILLIS)
        ui.waitForIdle()
    }

    /** A row of a list is not made before it is scrolled to. */
    private fun reach(tag: String) {
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

    /** A screenful further down, where it goes on. */
    private fun scrollOn(): Boolean {
        val lists = ui.onAllNodes(SCROLLS_DOWN, useUnmergedTree = true).fetchSemanticsNodes()
        val list = lists.maxByOrNull { it.size.height } ?: return false
        ui.runOnUiThread { list.config[SemanticsActions.ScrollBy].action?.invoke(0f, list.size.height * 0.8f) }
        ui.mainClock.advanceTimeBy(SCROLL_MILLIS)
        ui.waitForIdle()
        return true
    }

    companion object {
        private const val PATIENCE_MILLIS = 20_000L
        private const val SCROLL_MILLIS = 1_000L
        private const val FAR = 1_000_000f
        private val WAITING = SemanticsMatcher.keyIsDefined(SemanticsProperties.ProgressBarRangeInfo)
        private val SCROLLS_DOWN =
            SemanticsMatcher("goes on below") {
                val range: ScrollAxisRange? = it.config.getOrNull(SemanticsProperties.VerticalScrollAxisRange)
                range != null && range.value() < range.maxValue() && SemanticsActions.ScrollBy in it.config
            }

        /** Opens the app on what is in a folder, and closes it again. */
        fun on(folder: Path, keys: KeyBinding?, acts: Stage.() -> Unit) {
            val job = Job()
            onPhone {
                val platform = DesktopPlatform(folder, device(keys = keys, clock = MorningClock, released = TODAY))
                val stage = Stage(this, AppModel(platform, CoroutineScope(Dispatchers.Main + job)))
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

/** The pixels of a letter's edge are too few on the coarsest phones to measure its colour. */
internal const val PIXELS_PER_DP = 2f
private const val WIDTH = 360
private const val HEIGHT = 640

/** A test on a window as large as a phone. */
internal fun onPhone(acts: suspend DesktopComposeUiTest.() -> Unit) =
    runDesktopComposeUiTest((WIDTH * PIXELS_PER_DP).toInt(), (HEIGHT * PIXELS_PER_DP).toInt(), block = acts)

/** What is seen now. */
internal fun DesktopComposeUiTest.shot(): Shot {
    waitForIdle()
    val roots = onAllNodes(isRoot(), useUnmergedTree = true).fetchSemanticsNodes()
    return Shot(roots.last().withAll().toList(), roots.flatMap { it.withAll() }, captureToImage(), PIXELS_PER_DP)
}

/** Eight in the morning in Vietnam. It fails where the core asks on the thread that draws: such a call stops the screen. */
internal object MorningClock : HostClock {
    override fun now(): Instant {
        check(!EventQueue.isDispatchThread() || !askedByTheCore()) { "the core was called on the thread that draws" }
        return TODAY.atTime(1, 0).toInstant(ZoneOffset.UTC)
    }

    /** The app itself may ask what day it is. */
    private fun askedByTheCore() = Throwable().stackTrace.any { "uniffi" in it.className }
}
