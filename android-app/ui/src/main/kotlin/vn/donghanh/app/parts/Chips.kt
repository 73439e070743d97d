package vn.donghanh.app.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.Check
import androidx.compose.material.icons.filled.KeyboardArrowDown
import androidx.compose.material.icons.filled.KeyboardArrowUp
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
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.theme.Touch

/** Chips beside each other, and below each other where letters are large. */
@Composable
@OptIn(ExperimentalLayoutApi::class)
fun Chips(chips: @Composable () -> Unit) {
    FlowRow(
        Modifier.fillMaxWidth(),
        horizontalArrangement = Arrangement.spacedBy(SmallGap),
        verticalArrangement = Arrangement.spacedBy(SmallGap),
    ) {
        chips()
    }
}

/** One of several of which one holds; it has a tick. Long words wrap. */
@Composable
fun ChoiceChip(words: String, tag: String, chosen: Boolean, onChoose: () -> Unit) =
    Pressed(chosen, Modifier.testTag(tag).selectable(chosen, role = Role.RadioButton, onClick = onChoose)) {
        if (chosen) Icon(Icons.Filled.Check, contentDescription = null, Modifier.padding(end = SmallGap))
        Text(words)
    }

/** One of several of which any may hold; it has a tick. */
@Composable
fun ToggleChip(words: String, tag: String, chosen: Boolean, onToggle: () -> Unit) =
    Pressed(chosen, Modifier.testTag(tag).toggleable(chosen, role = Role.Checkbox) { onToggle() }) {
        if (chosen) Icon(Icons.Filled.Check, contentDescription = null, Modifier.padding(end = SmallGap))
        Text(words)
    }

/** Opens more to choose from below it. */
@Composable
fun OpeningChip(words: String, tag: String, open: Boolean, onPress: () -> Unit) =
    Pressed(open, Modifier.testTag(tag).toggleable(open, role = Role.Switch) { onPress() }) {
        Text(words)
        Icon(if (open) Icons.Filled.KeyboardArrowUp else Icons.Filled.KeyboardArrowDown, contentDescription = null)
    }

@Composable
private fun Pressed(on: Boolean, modifier: Modifier, content: @Composable RowScope.() -> Unit) {
    val colours = MaterialTheme.colorScheme
    Surface(
        shape = MaterialTheme.shapes.small,
        color = if (on) colours.secondaryContainer else colours.surface,
        contentColor = if (on) colours.onSecondaryContainer else colours.onSurface,
        border = BorderStroke(1.dp, if (on) colours.secondaryContainer else colours.outline),
    ) {
        Row(
            modifier.heightIn(min = Touch).widthIn(min = Touch).padding(horizontal = 12.dp, vertical = SmallGap),
            verticalAlignment = Alignment.CenterVertically,
            horizontalArrangement = Arrangement.Center,
            content = content,
        )
    }
}
