package vn.donghanh.app.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.CircularProgressIndicator
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import vn.donghanh.app.bridge.Key
import vn.donghanh.app.parts.Dots
import vn.donghanh.app.parts.Heading
import vn.donghanh.app.parts.Keypad
import vn.donghanh.app.parts.Page
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.QuietButton
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.parts.TextBox
import vn.donghanh.app.parts.WrongText
import vn.donghanh.app.state.UnlockModel
import vn.donghanh.app.state.UnlockState
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of

/** Asks for the PIN, the passphrase or the sheet. It does not say what the app is for. */
@Composable
fun UnlockScreen(model: UnlockModel) {
    val state by model.state.collectAsState()
    val words = LocalWords.current
    Page(
        "unlock",
        foot = {
            when (state.key) {
                Key.PIN -> Keypad(!state.busy && state.waitSeconds == 0L, model::digit, model::deleteDigit, model::tryNow)
                else -> PrimaryButton(words.open, "unlock.open", state.canTry, model::tryNow)
            }
            Forgotten(state, model)
        },
    ) {
        Heading(title(state))
        when (state.key) {
            Key.PIN -> Dots(state.typed.length, "unlock.dots")
            Key.PASSPHRASE ->
                TextBox(state.typed, words.enterPassphrase, "unlock.passphrase", model::type, secret = true, labelled = false, onDone = model::tryNow)
            Key.SHEET -> TextBox(state.typed, words.sheetWords, "unlock.sheet", model::type, copied = true, lines = 3)
        }
        if (state.finger && state.key != Key.SHEET && !state.busy) {
            SecondButton(words.openWithFinger, "unlock.finger", Modifier.fillMaxWidth(), model::tryFinger)
        }
        if (state.busy) CircularProgressIndicator(Modifier.semantics { contentDescription = words.waiting })
        state.wrong?.let { WrongText(words.of(it), "unlock.wrong") }
        state.guessesLeft?.let { if (state.wrong != null) Text(words.triesLeft(it), Modifier.testTag("unlock.tries")) }
        if (state.waitSeconds > 0) {
            Text(words.waitSeconds(state.waitSeconds), Modifier.testTag("unlock.wait").semantics { liveRegion = LiveRegionMode.Polite })
        }
    }
}

@Composable
private fun title(state: UnlockState): String {
    val words = LocalWords.current
    return when (state.key) {
        Key.PIN -> words.enterPin
        Key.PASSPHRASE -> words.enterPassphrase
        Key.SHEET -> words.openWithSheet
    }
}

@Composable
private fun Forgotten(state: UnlockState, model: UnlockModel) {
    val words = LocalWords.current
    when {
        state.key != Key.SHEET -> QuietButton(words.forgotten, "unlock.forgotten") { model.useSheet(true) }
        model.hasOtherWay -> QuietButton(words.back, "unlock.back") { model.useSheet(false) }
    }
}
