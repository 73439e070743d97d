@file:OptIn(ExperimentalTestApi::class)

package vn.donghanh.app.desktop.surface

import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.v2.runDesktopComposeUiTest

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
