package vn.donghanh.app.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import vn.donghanh.app.parts.ChoiceChip
import vn.donghanh.app.parts.Chips
import vn.donghanh.app.state.FormModel
import vn.donghanh.app.state.FormState
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.FormWords
import vn.donghanh.app.words.LocalWords
import vn.donghanh.model.FieldView
import vn.donghanh.model.Input

/** How exact a day is known. */
private enum class Exact(val pieces: Int) { DAY(3), MONTH(2), YEAR(1) }

/** A day as exact as it is known: the day, the month or the year. */
@Composable
fun PartialDayField(field: FieldView, state: FormState, model: FormModel) {
    val words = LocalWords.current
    val pieces = state.text(field).split('/').filter { it.isNotBlank() }
    var exact by remember(field.path) { mutableStateOf(Exact.entries.find { it.pieces == pieces.size } ?: Exact.DAY) }
    Column(verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        Chips {
            for (one in Exact.entries) {
                ChoiceChip(words.nameOf(one), "${tagOf(field.path)}.${one.name.lowercase()}", one == exact) {
                    exact = one
                    // What is not known goes; nothing is made up.
                    if (pieces.size > one.pieces) model.say(field.path, Input.Text(pieces.takeLast(one.pieces).joinToString("/")))
                }
            }
        }
        when (exact) {
            Exact.DAY -> DayField(field, state, model, words.exactDayHelp)
            Exact.MONTH -> LineField(field, state, model, help = words.monthOnlyHelp)
            Exact.YEAR -> LineField(field, state, model, help = words.yearOnlyHelp)
        }
    }
}

private fun FormWords.nameOf(exact: Exact): String =
    when (exact) {
        Exact.DAY -> exactDay
        Exact.MONTH -> monthOnly
        Exact.YEAR -> yearOnly
    }
