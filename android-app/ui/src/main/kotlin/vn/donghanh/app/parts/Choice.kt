package vn.donghanh.app.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.RadioButton
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import vn.donghanh.app.theme.BigTouch
import vn.donghanh.app.theme.SmallGap

/** One of several answers: the whole line can be pressed. */
@Composable
fun Choice(words: String, tag: String, chosen: Boolean, onChoose: () -> Unit) {
    val ground = if (chosen) MaterialTheme.colorScheme.secondaryContainer else Color.Transparent
    Row(
        Modifier.fillMaxWidth()
            .heightIn(min = BigTouch)
            .testTag(tag)
            .clip(MaterialTheme.shapes.medium)
            .background(ground)
            .selectable(chosen, role = Role.RadioButton, onClick = onChoose)
            .padding(SmallGap),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        RadioButton(chosen, onClick = null)
        Text(words, Modifier.padding(start = SmallGap))
    }
}
