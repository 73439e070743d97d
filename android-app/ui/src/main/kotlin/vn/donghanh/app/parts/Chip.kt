package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.ArrowDropDown
import androidx.compose.material.icons.filled.Check
import androidx.compose.material3.FilterChip
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.platform.testTag
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

/** One of several that can be chosen; the one that is has a tick. */
@Composable
fun Chip(words: String, tag: String, chosen: Boolean, onChoose: () -> Unit) {
    FilterChip(
        chosen,
        onChoose,
        { Text(words) },
        Modifier.heightIn(min = Touch).widthIn(min = Touch).testTag(tag),
        leadingIcon = if (chosen) ({ Icon(Icons.Filled.Check, contentDescription = null) }) else null,
    )
}

/** Opens more to choose from below it. */
@Composable
fun OpeningChip(words: String, tag: String, open: Boolean, onPress: () -> Unit) {
    FilterChip(
        open,
        onPress,
        { Text(words) },
        Modifier.heightIn(min = Touch).testTag(tag),
        trailingIcon = { Icon(Icons.Filled.ArrowDropDown, contentDescription = null, Modifier.graphicsLayer { rotationZ = if (open) 180f else 0f }) },
    )
}
