@file:OptIn(ExperimentalTestApi::class)

package vn.donghanh.app.desktop.surface

import androidx.compose.ui.semantics.ScrollAxisRange
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher

/** Back to where the screen begins. */
internal fun DesktopComposeUiTest.toTheTop() {
    val lists = onAllNodes(SemanticsMatcher.keyIsDefined(SemanticsProperties.VerticalScrollAxisRange), useUnmergedTree = true)
    for (list in lists.fetchSemanticsNodes()) {
        runOnUiThread { list.config.getOrNull(SemanticsActions.ScrollBy)?.action?.invoke(0f, -FAR) }
    }
    mainClock.advanceTimeBy(SCROLL_MILLIS)
    waitForIdle()
}

/** A screenful further down, where it goes on. */
internal fun DesktopComposeUiTest.scrollOn(): Boolean {
    val lists = onAllNodes(SCROLLS_DOWN, useUnmergedTree = true).fetchSemanticsNodes()
    val list = lists.maxByOrNull { it.size.height } ?: return false
    runOnUiThread { list.config[SemanticsActions.ScrollBy].action?.invoke(0f, list.size.height * 0.8f) }
    mainClock.advanceTimeBy(SCROLL_MILLIS)
    waitForIdle()
    return true
}

private const val SCROLL_MILLIS = 1_000L
private const val FAR = 1_000_000f
private val SCROLLS_DOWN =
    SemanticsMatcher("goes on below") {
        val range: ScrollAxisRange? = it.config.getOrNull(SemanticsProperties.VerticalScrollAxisRange)
        range != null && range.value() < range.maxValue() && SemanticsActions.ScrollBy in it.config
    }
