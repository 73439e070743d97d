package vn.donghanh.app.screens

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.TimelineRow
import vn.donghanh.app.parts.pagedRows
import vn.donghanh.app.state.RecordsModel
import vn.donghanh.app.words.LocalWords

/** What is written of a kind, and the button that writes another one. */
@Composable
fun RecordsScreen(model: RecordsModel) {
    val rows by model.state.collectAsState()
    val words = LocalWords.current
    ListPage("records", foot = { PrimaryButton(words.writeNew, "records.write", onClick = model::write) }) {
        pagedRows("records", rows, words.nothingWritten, model::more, model::refresh) { at, row, before ->
            TimelineRow(row, before, "records.row.$at") { model.open(row) }
        }
    }
}
