package vn.donghanh.app.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.parts.Question
import vn.donghanh.app.parts.QuietButton
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.parts.SmallHeading
import vn.donghanh.app.state.FormModel
import vn.donghanh.app.state.FormState
import vn.donghanh.app.state.FormStep
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.Answer
import vn.donghanh.model.FieldView

/** A table, a card a row: nobody has to scroll sideways. */
@Composable
fun RowsField(field: FieldView, state: FormState, model: FormModel) {
    val words = LocalWords.current
    var removing by remember { mutableStateOf<Int?>(null) }
    fun remove(row: Int) = model.take(FormStep.RemoveRow(field.path, row))
    Column(verticalArrangement = Arrangement.spacedBy(Gap)) {
        field.rows.forEachIndexed { at, row ->
            Surface(Modifier.fillMaxWidth().testTag(tagOf(row.path)), MaterialTheme.shapes.medium, MaterialTheme.colorScheme.surfaceContainer) {
                Column(Modifier.padding(Gap), verticalArrangement = Arrangement.spacedBy(Gap)) {
                    SmallHeading("${words.of(field.label)} · ${at + 1}")
                    for (cell in row.fields) FormField(cell, state, model)
                    QuietButton(words.removeRow, "${tagOf(row.path)}.remove") {
                        if (row.fields.any { it.answer != Answer.Empty }) removing = at else remove(at)
                    }
                }
            }
        }
        SecondButton(words.addRow, "${tagOf(field.path)}.add") { model.take(FormStep.AddRow(field.path)) }
    }
    removing?.let { row ->
        fun close() {
            removing = null
        }
        Question(words.removeRowAsk, words.removeRow, "${tagOf(field.path)}.removing", onYes = { close(); remove(row) }, onNo = ::close)
    }
}
