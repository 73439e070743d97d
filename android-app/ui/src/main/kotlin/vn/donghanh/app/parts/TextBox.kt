package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.hideFromAccessibility
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.VisualTransformation
import androidx.compose.ui.unit.dp

/**
 * One line or more to type in: what is asked, how to answer, the box, its error under it. Where the heading of the screen asks
 * already, the label is only said. What is `copied` from paper is shown and still nothing for a keyboard to learn. `cursor` brings the
 * cursor there.
 */
@Composable
fun TextBox(
    text: String,
    label: String,
    tag: String,
    onText: (String) -> Unit,
    help: String? = null,
    wrong: String? = null,
    secret: Boolean = false,
    copied: Boolean = false,
    digits: Boolean = false,
    lines: Int = 1,
    labelled: Boolean = true,
    cursor: FocusRequester = remember { FocusRequester() },
    onDone: () -> Unit = {},
) {
    val colours = MaterialTheme.colorScheme
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(LabelGap)) {
        // Above the box and never in it: a label that moves is read wrong, and two lines of it do not fit in. The box itself says it.
        if (labelled) Text(label, Modifier.semantics { hideFromAccessibility() }, style = MaterialTheme.typography.titleSmall)
        help?.let { Text(it, color = colours.onSurfaceVariant, style = MaterialTheme.typography.bodyMedium) }
        OutlinedTextField(
            text,
            onText,
            Modifier.fillMaxWidth().focusRequester(cursor).tabGoesOn().testTag(tag).semantics { contentDescription = label },
            isError = wrong != null,
            singleLine = lines == 1,
            minLines = lines,
            visualTransformation = if (secret) PasswordVisualTransformation() else VisualTransformation.None,
            keyboardOptions =
                KeyboardOptions(
                    keyboardType = keyboard(secret || copied, digits),
                    autoCorrectEnabled = lines > 1 && !copied,
                    imeAction = if (lines == 1) ImeAction.Done else ImeAction.Default,
                ),
            keyboardActions = KeyboardActions(onDone = { onDone() }),
        )
        wrong?.let { WrongText(it, "$tag.wrong") }
    }
}

private fun keyboard(secret: Boolean, digits: Boolean): KeyboardType =
    when {
        secret && digits -> KeyboardType.NumberPassword
        secret -> KeyboardType.Password
        digits -> KeyboardType.Number
        else -> KeyboardType.Text
    }

private val LabelGap = 6.dp
