package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.VisualTransformation

/** One line or more to type in, its error under it. */
@Composable
fun TextBox(
    text: String,
    label: String,
    tag: String,
    onText: (String) -> Unit,
    help: String? = null,
    wrong: String? = null,
    secret: Boolean = false,
    digits: Boolean = false,
    lines: Int = 1,
    onDone: () -> Unit = {},
) {
    Column(Modifier.fillMaxWidth()) {
        OutlinedTextField(
            text,
            onText,
            Modifier.fillMaxWidth().testTag(tag),
            label = { Text(label) },
            supportingText = help?.let { { Text(it) } },
            isError = wrong != null,
            singleLine = lines == 1,
            minLines = lines,
            visualTransformation = if (secret) PasswordVisualTransformation() else VisualTransformation.None,
            keyboardOptions =
                KeyboardOptions(
                    keyboardType = keyboard(secret, digits),
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
