package vn.donghanh.app.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.IntrinsicMeasurable
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.unit.Constraints
import vn.donghanh.app.theme.Gap

/** Words with a value at the end of the line; where the longest word does not fit beside the value, it stands below. One of each. */
@Composable
fun Beside(words: @Composable () -> Unit, value: @Composable () -> Unit, modifier: Modifier = Modifier) {
    Layout(listOf(words, value), modifier.fillMaxWidth()) { (words, value), constraints ->
        val (width, gap) = constraints.maxWidth to Gap.roundToPx()
        val fits = words.single().longestWord() + gap + value.single().maxIntrinsicWidth(Constraints.Infinity) <= width
        val loose = constraints.copy(minWidth = 0, minHeight = 0)
        val end = value.single().measure(loose)
        val start = words.single().measure(if (fits) loose.copy(maxWidth = width - gap - end.width) else loose)
        val height = if (fits) maxOf(start.height, end.height) else start.height + end.height
        layout(width, height) {
            start.placeRelative(0, if (fits) (height - start.height) / 2 else 0)
            end.placeRelative(width - end.width, if (fits) (height - end.height) / 2 else start.height)
        }
    }
}

/** How wide the longest word is: narrower than that, letters would go on in the next line. */
internal fun IntrinsicMeasurable.longestWord(): Int = minIntrinsicWidth(Constraints.Infinity)
