package vn.donghanh.app.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.parts.WrongText
import vn.donghanh.app.state.FormModel
import vn.donghanh.app.state.FormState
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.FieldView
import vn.donghanh.model.Input
import vn.donghanh.model.Widget

/** One field: its label, how it is asked, whether the app worked it out, what is wrong with it. */
@Composable
fun FormField(
    field: FieldView,
    state: FormState,
    model: FormModel,
    asChips: Boolean = false,
    onChoose: (String, Input) -> Unit = model::say,
) {
    val words = LocalWords.current
    val place = remember { BringIntoViewRequester() }
    LaunchedEffect(state.wrongAt) { if (state.wrongAt?.path == field.path) place.bringIntoView() }
    Column(Modifier.fillMaxWidth().bringIntoViewRequester(place), verticalArrangement = Arrangement.spacedBy(FIELD_GAP)) {
        FieldLabel(field)
        FieldWidget(field, state, model, asChips, onChoose)
        if (field.suggested) {
            Text(words.suggested, Modifier.testTag("${tagOf(field.path)}.suggested"), style = MaterialTheme.typography.bodySmall)
        }
        field.error?.let { WrongText(words.of(it), "${tagOf(field.path)}.wrong") }
        for (warning in field.warnings) WarningText(warning)
    }
}

@Composable
private fun FieldLabel(field: FieldView) {
    val words = LocalWords.current
    val label = words.of(field.label)
    Text(if (field.required) "$label (${words.required})" else label, style = MaterialTheme.typography.titleSmall)
}

@Composable
private fun FieldWidget(field: FieldView, state: FormState, model: FormModel, asChips: Boolean, onChoose: (String, Input) -> Unit) {
    when (val widget = field.widget) {
        is Widget.Text, Widget.Name, Widget.Phone, Widget.Identity, Widget.Decimal -> LineField(field, state, model)
        is Widget.Note -> LineField(field, state, model, lines = NOTE_LINES)
        is Widget.Number -> NumberField(field, widget, state, model)
        Widget.Day -> DayField(field, state, model)
        Widget.PartialDay -> PartialDayField(field, state, model)
        is Widget.Choice ->
            if (asChips) ChipsField(field, widget.options, state, onChoose) else ChoiceField(field, widget.options, state, onChoose)
        is Widget.Choices -> ChoicesField(field, widget.options, state) { model.toggle(field, it) }
        Widget.YesNo -> YesNoField(field, state, onChoose)
        is Widget.Record, Widget.Unit -> PickField(field, model, several = false)
        is Widget.Records, Widget.Units -> PickField(field, model, several = true)
        Widget.Rows -> RowsField(field, state, model)
    }
}

private const val NOTE_LINES = 3
