package vn.donghanh.app.screens

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import java.time.ZoneId
import java.time.format.DateTimeFormatter
import vn.donghanh.app.parts.Question
import vn.donghanh.app.parts.FailedPage
import vn.donghanh.app.parts.Heading
import vn.donghanh.app.parts.Page
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.QuietButton
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.parts.SmallHeading
import vn.donghanh.app.parts.WaitingPage
import vn.donghanh.app.state.RecordModel
import vn.donghanh.app.state.RecordState
import vn.donghanh.app.state.Shown
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.HistoryItem
import vn.donghanh.model.ShownField

/** A record: its answers, how it came to be, and what can be done with it. */
@Composable
fun RecordScreen(model: RecordModel) {
    val state by model.state.collectAsState()
    when (val shown = state) {
        Shown.Waiting -> WaitingPage()
        is Shown.Failed -> FailedPage(shown.refusal, model::refresh)
        is Shown.Here -> RecordPage(shown.value, model)
    }
}

@Composable
private fun RecordPage(state: RecordState, model: RecordModel) {
    val words = LocalWords.current
    var takingBack by remember { mutableStateOf(false) }
    Page(
        "record",
        foot = {
            PrimaryButton(words.update, "record.update", onClick = model::update)
            SecondButton(words.correct, "record.correct", Modifier.fillMaxWidth(), model::correct)
        },
    ) {
        Heading(words.of(state.record.title))
        for (field in state.record.fields) AnswerLine(field)
        SmallHeading(words.history)
        state.history.forEachIndexed { at, item -> HistoryLine(item, at) }
        QuietButton(words.takeBack, "record.undo") { takingBack = true }
    }
    if (takingBack) {
        fun close() {
            takingBack = false
        }
        Question(words.takeBackAsk, words.takeBack, "record.undoing", onYes = { close(); model.undo(state.history.last().entry) }, onNo = ::close)
    }
}

@Composable
private fun AnswerLine(field: ShownField) {
    val words = LocalWords.current
    Column(Modifier.fillMaxWidth().testTag("record.${field.path}").semantics(mergeDescendants = true) {}) {
        Text(words.of(field.label), style = MaterialTheme.typography.bodySmall)
        Text(words.of(field.text))
    }
}

@Composable
private fun HistoryLine(item: HistoryItem, at: Int) {
    val words = LocalWords.current
    Column(Modifier.fillMaxWidth().testTag("record.history.$at").semantics(mergeDescendants = true) {}) {
        Text("${words.did(item.did)} · ${item.writtenAt.atZone(ZoneId.systemDefault()).format(SHOWN)}")
        if (item.erased) Text(words.erased)
        else if (item.fields.isNotEmpty()) Text(item.fields.joinToString(", ", transform = words::of), style = MaterialTheme.typography.bodySmall)
        for (kept in item.kept) kept.reason?.let { Text("${words.reason}: $it", style = MaterialTheme.typography.bodySmall) }
    }
}

private val SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm")
