package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.Check
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords

/** Big digits, where the thumb is. */
@Composable
fun Keypad(enabled: Boolean, onDigit: (Char) -> Unit, onDelete: () -> Unit, onDone: () -> Unit) {
    val words = LocalWords.current
    Column(Modifier.widthIn(max = 420.dp), verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        for (row in listOf("123", "456", "789")) {
            KeyRow { for (digit in row) Key("key.$digit", enabled, { onDigit(digit) }) { Digit(digit) } }
        }
        KeyRow {
            Key("key.delete", enabled, onDelete) { Sign(Backspace, words.digitDelete) }
            Key("key.0", enabled, { onDigit('0') }) { Digit('0') }
            Key("key.done", enabled, onDone, filled = true) { Sign(Icons.Filled.Check, words.open) }
        }
    }
}

@Composable
private fun KeyRow(keys: @Composable RowScope.() -> Unit) {
    Row(Modifier.fillMaxWidth().height(IntrinsicSize.Min), horizontalArrangement = Arrangement.spacedBy(SmallGap), content = keys)
}

@Composable
private fun RowScope.Key(tag: String, enabled: Boolean, onClick: () -> Unit, filled: Boolean = false, sign: @Composable () -> Unit) {
    val colours = if (filled) ButtonDefaults.buttonColors() else ButtonDefaults.filledTonalButtonColors()
    Button(onClick, Modifier.weight(1f).fillMaxHeight().heightIn(min = KeyHeight).testTag(tag), enabled, MaterialTheme.shapes.large, colours) { sign() }
}

@Composable
private fun Digit(digit: Char) = Text("$digit", style = MaterialTheme.typography.headlineSmall)

@Composable
private fun Sign(sign: ImageVector, said: String) = Icon(sign, said, Modifier.size(28.dp))

/** More than the least: whoever hits the key beside has one try less. */
private val KeyHeight = 60.dp
