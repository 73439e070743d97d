package vn.donghanh.app.form

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.onFocusChanged
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import vn.donghanh.app.parts.tabGoesOn
import vn.donghanh.app.state.FormModel
import vn.donghanh.app.state.FormState
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.FieldView
import vn.donghanh.model.Widget

/**
 * Text to type. While the cursor is in it, it keeps its own text, so that an answer of the core never moves the cursor; without
 * the cursor it shows what the form has.
 */
@Composable
fun LineField(
    field: FieldView,
    state: FormState,
    model: FormModel,
    modifier: Modifier = Modifier.fillMaxWidth(),
    lines: Int = 1,
    help: String? = null,
) {
    val words = LocalWords.current
    val label = words.of(field.label)
    val kept = state.text(field)
    var text by remember(field.path) { mutableStateOf(kept) }
    var here by remember(field.path) { mutableStateOf(false) }
    var typed by remember(field.path) { mutableStateOf(false) }
    LaunchedEffect(kept, here) { if (!here) text = kept }
    OutlinedTextField(
        text,
        {
            text = it
            typed = true
            model.type(field.path, it)
        },
        modifier
            .tabGoesOn()
            .testTag(tagOf(field.path))
            .semantics { contentDescription = label }
            .onFocusChanged {
                if (here && !it.isFocused && typed) model.leave(field.path, text)
                if (!it.isFocused) typed = false
                here = it.isFocused
            },
        supportingText = help?.let { { Text(it) } },
        isError = field.error != null,
        singleLine = lines == 1,
        minLines = lines,
        keyboardOptions = keyboard(field.widget, lines == 1),
    )
}

private fun keyboard(widget: Widget, oneLine: Boolean): KeyboardOptions =
    KeyboardOptions(
        capitalization =
            when (widget) {
                Widget.Name -> KeyboardCapitalization.Words
                is Widget.Text, is Widget.Note -> KeyboardCapitalization.Sentences
                else -> KeyboardCapitalization.None
            },
        keyboardType =
            when (widget) {
                Widget.Phone -> KeyboardType.Phone
                Widget.Identity, is Widget.Number, Widget.Day, Widget.PartialDay -> KeyboardType.Number
                Widget.Decimal -> KeyboardType.Decimal
                else -> KeyboardType.Text
            },
        autoCorrectEnabled = widget is Widget.Text || widget is Widget.Note,
        imeAction = if (oneLine) ImeAction.Next else ImeAction.Default,
    )
