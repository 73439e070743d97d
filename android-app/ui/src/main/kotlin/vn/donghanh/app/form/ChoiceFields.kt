package vn.donghanh.app.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import vn.donghanh.app.parts.Chip
import vn.donghanh.app.parts.Choice
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.app.state.FormState
import vn.donghanh.model.FieldView
import vn.donghanh.model.Input
import vn.donghanh.model.OptionView

/** One of several answers. One more press takes it away, where none is needed. */
@Composable
fun ChoiceField(field: FieldView, options: List<OptionView>, state: FormState, onSay: (String, Input) -> Unit) {
    val words = LocalWords.current
    val chosen = state.codes(field).firstOrNull()
    Column(Modifier.selectableGroup()) {
        for (option in options) {
            val here = option.code == chosen
            Choice(words.of(option.label), "${tagOf(field.path)}.${option.code}", here) {
                onSay(field.path, if (here && !field.required) Input.Clear else Input.Code(option.code))
            }
        }
    }
}

/** Any of several answers: chips that wrap. */
@Composable
fun ChoicesField(field: FieldView, options: List<OptionView>, state: FormState, onToggle: (String) -> Unit) {
    val words = LocalWords.current
    val chosen = state.codes(field)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(SmallGap), verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        for (option in options) {
            Chip(words.of(option.label), "${tagOf(field.path)}.${option.code}", option.code in chosen) { onToggle(option.code) }
        }
    }
}

/** Yes or no; one more press takes it away, where none is needed. */
@Composable
fun YesNoField(field: FieldView, state: FormState, onSay: (String, Input) -> Unit) {
    val words = LocalWords.current
    val chosen = state.yesNo(field)
    Column(Modifier.selectableGroup()) {
        for (yes in listOf(true, false)) {
            Choice(if (yes) words.yes else words.no, "${tagOf(field.path)}.${if (yes) "yes" else "no"}", chosen == yes) {
                onSay(field.path, if (chosen == yes && !field.required) Input.Clear else Input.YesNo(yes))
            }
        }
    }
}
