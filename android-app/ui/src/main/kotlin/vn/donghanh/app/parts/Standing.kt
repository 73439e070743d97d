package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.DateRange
import androidx.compose.material.icons.filled.Warning
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp

/** When something is due, as an icon and a word: "Quá hạn 3 ngày". */
@Composable
fun Standing(words: String, late: Boolean) {
    val colour = if (late) MaterialTheme.colorScheme.error else MaterialTheme.colorScheme.onSurfaceVariant
    Row(verticalAlignment = Alignment.CenterVertically) {
        Icon(if (late) Icons.Filled.Warning else Icons.Filled.DateRange, contentDescription = null, tint = colour)
        Text(words, Modifier.padding(start = 6.dp), color = colour, style = MaterialTheme.typography.labelLarge)
    }
}
