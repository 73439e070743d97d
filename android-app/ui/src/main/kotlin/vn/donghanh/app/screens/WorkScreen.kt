package vn.donghanh.app.screens

import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import vn.donghanh.app.parts.Beside
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.RowCard
import vn.donghanh.app.parts.shown
import vn.donghanh.app.state.WorkModel
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.WorkListItem

/** Công việc: what waits, list by list, and the button for whatever is to be written down. */
@Composable
fun WorkScreen(model: WorkModel) {
    val lists by model.state.collectAsState()
    val words = LocalWords.current
    ListPage("work", foot = { PrimaryButton(words.write, "work.write", onClick = model::write) }) {
        shown(lists, model::refresh) { lists ->
            items(lists) { list -> ListRow(list) { model.open(list) } }
        }
    }
}

@Composable
private fun ListRow(list: WorkListItem, onOpen: () -> Unit) {
    val words = LocalWords.current
    val count = list.count.toLong()
    RowCard("work.list.${list.list}", onOpen) {
        val colour = if (count == 0L) MaterialTheme.colorScheme.onSurfaceVariant else MaterialTheme.colorScheme.primary
        Beside(
            { Text(words.of(list.label), style = MaterialTheme.typography.titleSmall) },
            { Text(words.counted(count), color = colour, style = MaterialTheme.typography.titleSmall) },
        )
    }
}
