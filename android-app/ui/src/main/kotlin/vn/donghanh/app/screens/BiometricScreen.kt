package vn.donghanh.app.screens

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.bridge.Key
import vn.donghanh.app.parts.Page
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.TextBox
import vn.donghanh.app.parts.WaitingRow
import vn.donghanh.app.parts.WrongText
import vn.donghanh.app.state.BiometricModel
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of

/** Opening with a finger or a face: on or off. */
@Composable
fun BiometricScreen(model: BiometricModel) {
    val state by model.state.collectAsState()
    val words = LocalWords.current
    val pin = state.key == Key.PIN
    Page(
        "biometric",
        foot = {
            if (state.busy) WaitingRow()
            PrimaryButton(if (state.on) words.turnOff else words.turnOn, "biometric.turn", !state.busy, model::turn)
        },
    ) {
        Text(if (state.on) words.isOn else words.isOff, Modifier.testTag("biometric.now"))
        Text(words.biometricWhy)
        val wrong = state.wrong?.let(words::of)
        if (state.on) {
            wrong?.let { WrongText(it, "biometric.wrong") }
        } else {
            val title = if (pin) words.enterPin else words.enterPassphrase
            TextBox(state.secret, title, "biometric.secret", model::secret, null, wrong, secret = true, digits = pin, onDone = model::turn)
        }
    }
}
