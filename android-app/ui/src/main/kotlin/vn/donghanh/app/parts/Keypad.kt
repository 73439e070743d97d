package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.FilledTonalButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import vn.donghanh.app.theme.BigTouch
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords

/** Big digits, where the thumb is. */
@Composable
fun Keypad(enabled: Boolean, onDigit: (Char) -> Unit, onDelete: () -> Unit, onDone: () -> Unit) {
    val words = LocalWords.current
    Column(Modifier.widthIn(max = 420.dp), verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        for (row in listOf("123", "456", "789")) {
            KeyRow { for (digit in row) Key("$digit", "key.$digit", "$digit", enabled, Modifier.weight(1f)) { onDigit(digit) } }
        }
        KeyRow {
            Key("⌫", "key.delete", words.digitDelete, enabled, Modifier.weight(1f), onDelete)
            Key("0", "key.0", "0", enabled, Modifier.weight(1f)) { onDigit('0') }
            Key("✓", "key.done", words.open, enabled, Modifier.weight(1f), onDone)
        }
    }
}

@Composable
private fun KeyRow(keys: @Composable RowScope.() -> Unit) {
    Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(SmallGap), content = keys)
}

@Composable
private fun Key(shown: String, tag: String, said: String, enabled: Boolean, modifier: Modifier, onClick: () -> Unit) {
    FilledTonalButton(onClick, modifier.heightIn(min = BigTouch).testTag(tag), enabled) {
        Text(shown, Modifier.semantics { contentDescription = said }, style = MaterialTheme.typography.headlineSmall)
    }
}
