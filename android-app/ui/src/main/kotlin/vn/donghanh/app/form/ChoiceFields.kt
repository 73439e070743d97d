package vn.donghanh.app.form

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import vn.donghanh.app.parts.ChoiceChip
import vn.donghanh.app.parts.Chips
import vn.donghanh.app.parts.ToggleChip
import vn.donghanh.app.parts.Choice
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

/** The same as chips beside each other, where few short answers shall take little room. */
@Composable
fun ChipsField(field: FieldView, options: List<OptionView>, state: FormState, onSay: (String, Input) -> Unit) {
    val words = LocalWords.current
    val chosen = state.codes(field).firstOrNull()
    Chips {
        for (option in options) {
            ChoiceChip(words.of(option.label), "${tagOf(field.path)}.${option.code}", option.code == chosen) {
                onSay(field.path, Input.Code(option.code))
            }
        }
    }
}

/** Any of several answers: chips that wrap. */
@Composable
fun ChoicesField(field: FieldView, options: List<OptionView>, state: FormState, onToggle: (String) -> Unit) {
    val words = LocalWords.current
    val chosen = state.codes(field)
    Chips {
        for (option in options) {
            ToggleChip(words.of(option.label), "${tagOf(field.path)}.${option.code}", option.code in chosen) { onToggle(option.code) }
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
