package vn.donghanh.app.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.Check
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.theme.Touch

/** One of many answers of which any may hold. What is chosen has a mark, not a colour alone; long words wrap. */
@Composable
fun Chip(words: String, tag: String, chosen: Boolean, onToggle: () -> Unit) {
    val colours = MaterialTheme.colorScheme
    Surface(
        shape = MaterialTheme.shapes.small,
        color = if (chosen) colours.secondaryContainer else colours.surface,
        contentColor = if (chosen) colours.onSecondaryContainer else colours.onSurface,
        border = BorderStroke(1.dp, if (chosen) colours.secondaryContainer else colours.outline),
    ) {
        Row(
            Modifier.testTag(tag)
                .toggleable(chosen, role = Role.Checkbox) { onToggle() }
                .heightIn(min = Touch)
                .padding(horizontal = Gap, vertical = SmallGap),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            if (chosen) Icon(Icons.Filled.Check, contentDescription = null, Modifier.padding(end = SmallGap))
            Text(words)
        }
    }
}
