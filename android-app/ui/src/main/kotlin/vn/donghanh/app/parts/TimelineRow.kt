package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.app.state.written
import vn.donghanh.app.state.writtenMonth
import vn.donghanh.model.TimelineItem

/** A record of a list by days; the month stands above the first of it. */
@Composable
fun TimelineRow(row: TimelineItem, before: TimelineItem?, tag: String, onOpen: () -> Unit) {
    val words = LocalWords.current
    val month = row.day.writtenMonth()
    Column(verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        if (before?.day?.writtenMonth() != month) SmallHeading(words.month(month), Modifier.padding(top = SmallGap))
        RowCard(tag, onOpen) {
            Text("${row.day.written()} · ${words.of(row.title)}", style = MaterialTheme.typography.titleSmall)
            // Some records say everything with their title.
            words.of(row.words).takeIf { it.isNotEmpty() }?.let { Text(it) }
        }
    }
}
