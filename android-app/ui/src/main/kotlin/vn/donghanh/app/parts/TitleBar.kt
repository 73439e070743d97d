package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.automirrored.filled.ArrowBack
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords

/**
 * The title of a screen, the way back where there is one, what can be done everywhere. It grows with its letters; where the longest
 * word does not fit between the buttons, the title stands below them.
 */
@Composable
fun TitleBar(title: String, onBack: (() -> Unit)?, actions: @Composable RowScope.() -> Unit) {
    Layout(
        listOf({ Row { onBack?.let { BackButton(it) } } }, { Heading(title, Modifier.padding(vertical = SmallGap)) }, { Row(content = actions) }),
        Modifier.fillMaxWidth()
            .windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Top + WindowInsetsSides.Horizontal))
            .padding(horizontal = EDGE),
    ) { (back, heading, actions), constraints ->
        val (width, indent) = constraints.maxWidth to (Gap - EDGE).roundToPx()
        val loose = constraints.copy(minWidth = 0, minHeight = 0)
        val (before, after) = back.single().measure(loose) to actions.single().measure(loose)
        val start = maxOf(before.width, indent)
        val fits = start + heading.single().longestWord() + after.width <= width
        val words = heading.single().measure(loose.copy(maxWidth = if (fits) width - start - after.width else width - 2 * indent))
        val bar = maxOf(if (fits) words.height else 0, before.height, after.height, BAR.roundToPx())
        layout(width, if (fits) bar else bar + words.height) {
            before.placeRelative(0, (bar - before.height) / 2)
            if (fits) words.placeRelative(start, (bar - words.height) / 2) else words.placeRelative(indent, bar)
            after.placeRelative(width - after.width, (bar - after.height) / 2)
        }
    }
}

@Composable
private fun BackButton(onBack: () -> Unit) =
    IconButton(onBack, Modifier.testTag("top.back")) { Icon(Icons.AutoMirrored.Filled.ArrowBack, LocalWords.current.back) }

private val BAR = 64.dp

/** Buttons keep room around what they draw: less stands between them and the edge. */
private val EDGE = 4.dp
