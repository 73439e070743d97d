package vn.donghanh.app.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalFocusManager
import java.time.LocalDate
import vn.donghanh.app.parts.Calendar
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.state.FormModel
import vn.donghanh.app.state.FormState
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.model.Answer
import vn.donghanh.model.FieldView
import vn.donghanh.model.Input

/** A day: typed as dd/MM/yyyy, or picked from a calendar. */
@Composable
fun DayField(field: FieldView, state: FormState, model: FormModel, help: String = LocalWords.current.dayHelp) {
    val words = LocalWords.current
    val focus = LocalFocusManager.current
    var picking by remember(field.path) { mutableStateOf(false) }
    Column(verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        LineField(field, state, model, help = help)
        SecondButton(words.calendar, "${tagOf(field.path)}.calendar") {
            focus.clearFocus()
            picking = true
        }
    }
    if (picking) {
        Calendar(dayOf(field) ?: model.today, "${tagOf(field.path)}.day", { picking = false }) {
            picking = false
            model.say(field.path, Input.Text(it.toString()))
        }
    }
}

/** The day that the field holds; none where it holds none, or a month or a year alone. */
private fun dayOf(field: FieldView): LocalDate? =
    (field.answer as? Answer.Text)?.v1?.let { runCatching { LocalDate.parse(it) }.getOrNull() }
