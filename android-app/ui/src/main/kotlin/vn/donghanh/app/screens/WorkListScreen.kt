package vn.donghanh.app.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.Question
import vn.donghanh.app.parts.RowCard
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.parts.Standing
import vn.donghanh.app.parts.pagedRows
import vn.donghanh.app.state.WorkListModel
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.WorkItem

/** A list of work: who, what, since when, and the button that does it. */
@Composable
fun WorkListScreen(model: WorkListModel) {
    val rows by model.state.collectAsState()
    val asked by model.asked.collectAsState()
    val words = LocalWords.current
    ListPage("worklist") {
        pagedRows("worklist", rows, words.nothingWaits, model::more, model::refresh) { at, row, _ -> WorkRow(row, at, model) }
    }
    asked?.let { Question("${words.of(it.words)}\n\n${words.settleAsk}", words.settle, "worklist.settle", model::settle) { model.ask(null) } }
}

@Composable
private fun WorkRow(row: WorkItem, at: Int, model: WorkListModel) {
    val words = LocalWords.current
    RowCard("worklist.row.$at", { model.open(row) }) {
        if (row.name.isNotEmpty()) Text(row.name, style = MaterialTheme.typography.titleSmall)
        if (row.hamlet.isNotEmpty()) Text(row.hamlet)
        Text(words.of(row.words))
        row.standing?.let { Standing(words.of(it), row.overdue) }
        row.note?.let { Text(words.of(it)) }
        row.action?.let { SecondButton(words.of(it), "worklist.do.$at", Modifier.fillMaxWidth()) { model.act(row) } }
        if (row.kind.isEmpty()) SecondButton(words.settle, "worklist.settle.$at", Modifier.fillMaxWidth()) { model.ask(row) }
    }
}
