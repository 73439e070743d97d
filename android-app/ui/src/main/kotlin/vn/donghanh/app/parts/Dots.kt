package vn.donghanh.app.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords

/** How many digits of a PIN are typed, not which. The least that a PIN has stands there as rings. */
@Composable
fun Dots(typed: Int, tag: String) {
    val colours = MaterialTheme.colorScheme
    val said = LocalWords.current.digitsTyped(typed)
    Row(
        Modifier.fillMaxWidth().padding(vertical = SmallGap).testTag(tag).semantics { contentDescription = said },
        Arrangement.spacedBy(10.dp, Alignment.CenterHorizontally),
    ) {
        repeat(maxOf(typed, LEAST)) { at ->
            val dot = Modifier.size(16.dp)
            Box(if (at < typed) dot.background(colours.onBackground, CircleShape) else dot.border(2.dp, colours.outline, CircleShape))
        }
    }
}

private const val LEAST = 6
