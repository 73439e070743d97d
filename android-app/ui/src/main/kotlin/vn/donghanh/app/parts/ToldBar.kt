package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.Check
import androidx.compose.material.icons.filled.Warning
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import vn.donghanh.app.state.Told
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of

/** What was done, with a way to take it back. It stays until it is read: nobody has to hurry. */
@Composable
fun ToldBar(told: Told, onUndo: () -> Unit, onRead: () -> Unit) {
    val words = LocalWords.current
    val colours = MaterialTheme.colorScheme
    val ground = if (told.failed) colours.errorContainer else colours.primaryContainer
    Surface(Modifier.fillMaxWidth().padding(SmallGap).testTag("told"), MaterialTheme.shapes.medium, ground) {
        Column(Modifier.padding(SmallGap)) {
            Row(Modifier.padding(SmallGap), verticalAlignment = Alignment.CenterVertically) {
                Icon(if (told.failed) Icons.Filled.Warning else Icons.Filled.Check, contentDescription = null)
                Text(
                    words.of(told.said),
                    Modifier.padding(start = SmallGap).testTag("told.words").semantics { liveRegion = LiveRegionMode.Polite },
                )
            }
            // Beside each other, and below each other where letters are large.
            FlowRow(Modifier.fillMaxWidth(), Arrangement.End) {
                if (told.undo != null) QuietButton(words.undo, "told.undo", onUndo)
                QuietButton(words.close, "told.close", onRead)
            }
        }
    }
}
