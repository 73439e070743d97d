package vn.donghanh.app.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.material3.FilledTonalButton
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalFocusManager
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import vn.donghanh.app.state.FormModel
import vn.donghanh.app.state.FormState
import vn.donghanh.app.theme.BigTouch
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.FieldView
import vn.donghanh.model.Widget

/** A whole number: one less, typed, one more. */
@Composable
fun NumberField(field: FieldView, widget: Widget.Number, state: FormState, model: FormModel) {
    val words = LocalWords.current
    val label = words.of(field.label)
    val focus = LocalFocusManager.current
    fun step(by: Long) {
        // The cursor is taken out, so that the field shows the number that the button made.
        focus.clearFocus()
        model.step(field, by, widget.least, widget.most)
    }
    Row(horizontalArrangement = Arrangement.spacedBy(SmallGap), verticalAlignment = Alignment.CenterVertically) {
        StepButton("−", "$label: ${words.oneLess}", "${tagOf(field.path)}.less") { step(-1) }
        LineField(field, state, model, Modifier.weight(1f))
        StepButton("+", "$label: ${words.oneMore}", "${tagOf(field.path)}.more") { step(1) }
    }
}

@Composable
private fun StepButton(shown: String, said: String, tag: String, onClick: () -> Unit) {
    FilledTonalButton(
        onClick,
        Modifier.sizeIn(BigTouch, BigTouch).testTag(tag).semantics { contentDescription = said },
        contentPadding = PaddingValues(0.dp),
    ) {
        Text(shown, style = MaterialTheme.typography.titleLarge)
    }
}
