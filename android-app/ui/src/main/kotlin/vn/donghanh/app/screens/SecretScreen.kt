package vn.donghanh.app.screens

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import vn.donghanh.app.bridge.Key
import vn.donghanh.app.parts.Heading
import vn.donghanh.app.parts.Page
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.TextBox
import vn.donghanh.app.parts.WaitingRow
import vn.donghanh.app.state.SecretModel
import vn.donghanh.app.state.SecretStep
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of

/** A new PIN or passphrase, one question a screen. `why` is told first where the person did not ask for it. */
@Composable
fun SecretScreen(model: SecretModel, why: String? = null) {
    val state by model.state.collectAsState()
    val words = LocalWords.current
    val pin = state.key == Key.PIN
    val name = if (pin) words.newPin else words.newPassphrase
    val title =
        when (state.step) {
            SecretStep.OLD -> if (pin) words.oldPin else words.oldPassphrase
            SecretStep.NEW -> name
            SecretStep.AGAIN -> words.again
        }
    val help = (if (pin) words.newPinHelp else words.newPassphraseHelp).takeIf { state.step == SecretStep.NEW }
    val wrong = if (state.notTheSame) words.notTheSame else state.wrong?.let(words::of)
    val tag = "secret.${state.step.name.lowercase()}"
    Page(
        tag,
        foot = {
            if (state.busy) WaitingRow()
            PrimaryButton(if (state.step == SecretStep.AGAIN) words.save else words.next, "secret.next", !state.busy, model::next)
        },
    ) {
        why?.let { Text(it) }
        Heading(title)
        TextBox(state.typed, title, tag, model::type, help, wrong, secret = true, digits = pin, labelled = false, onDone = model::next)
    }
}
