package vn.donghanh.app.screens

import androidx.compose.material3.CircularProgressIndicator
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import vn.donghanh.app.bridge.Key
import vn.donghanh.app.parts.Choice
import vn.donghanh.app.parts.Heading
import vn.donghanh.app.parts.Page
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.QuietButton
import vn.donghanh.app.parts.SheetText
import vn.donghanh.app.parts.TextBox
import vn.donghanh.app.parts.WrongText
import vn.donghanh.app.platform.Language
import vn.donghanh.app.platform.Settings
import vn.donghanh.app.platform.TextSize
import vn.donghanh.app.state.FirstRunModel
import vn.donghanh.app.state.FirstRunState
import vn.donghanh.app.state.FirstStep
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.Role

/** One question after the other until there is a notebook. */
@Composable
fun FirstRunScreen(model: FirstRunModel, settings: Settings, onSet: (Settings) -> Unit) {
    val state by model.state.collectAsState()
    val words = LocalWords.current
    KeepAnswers(model)
    Page(
        "first.${state.step.name.lowercase()}",
        foot = {
            if (state.busy) CircularProgressIndicator(Modifier.semantics { contentDescription = words.waiting })
            PrimaryButton(if (state.step == FirstStep.CONFIRM) words.start else words.next, "first.next", !state.busy, model::next)
            if (state.hasStepBefore) QuietButton(words.back, "first.back") { model.back() }
        },
    ) {
        when (state.step) {
            FirstStep.LANGUAGE -> LanguageStep(settings, onSet)
            FirstStep.ROLE -> RoleStep(state.role, model::role)
            FirstStep.UNIT -> UnitStep(state, model::unit)
            FirstStep.SECRET -> SecretStep(state, state.secret, again = false, model::secret, model::next)
            FirstStep.SECRET_AGAIN -> SecretStep(state, state.again, again = true, model::again, model::next)
            FirstStep.SHEET -> SheetStep(state.sheet)
            FirstStep.CONFIRM -> ConfirmStep(state, model::typedSheet)
        }
    }
}

/** A phone may end the process between two answers; then they are here again. */
@Composable
private fun KeepAnswers(model: FirstRunModel) {
    var kept by rememberSaveable { mutableStateOf(model.toKeep()) }
    LaunchedEffect(model) {
        model.takeUp(kept)
        model.state.collect { kept = model.toKeep() }
    }
}

@Composable
private fun LanguageStep(settings: Settings, onSet: (Settings) -> Unit) {
    val words = LocalWords.current
    Heading(words.chooseLanguage)
    for (language in Language.entries) {
        Choice(words.nameOf(language), "first.language.${language.code}", language == settings.language) {
            onSet(settings.copy(language = language))
        }
    }
    Heading(words.textSize)
    for (size in TextSize.entries) {
        Choice(words.nameOf(size), "first.text.${size.name.lowercase()}", size == settings.textSize) {
            onSet(settings.copy(textSize = size))
        }
    }
}

@Composable
private fun RoleStep(chosen: Role, onRole: (Role) -> Unit) {
    val words = LocalWords.current
    Heading(words.chooseRole)
    for (role in Role.entries) {
        Choice(words.nameOf(role), "first.role.${role.name.lowercase()}", role == chosen) { onRole(role) }
    }
}

@Composable
private fun UnitStep(state: FirstRunState, onText: (String) -> Unit) {
    val words = LocalWords.current
    Heading(words.unitCode)
    TextBox(state.unit, words.unitCode, "first.unit", onText, words.unitCodeHelp, state.wrong?.let(words::of), digits = true, labelled = false)
}

@Composable
private fun SecretStep(state: FirstRunState, text: String, again: Boolean, onText: (String) -> Unit, onDone: () -> Unit) {
    val words = LocalWords.current
    val pin = state.key == Key.PIN
    val title = if (pin) words.newPin else words.newPassphrase
    Heading(if (again) words.again else title)
    val wrong = if (again) words.notTheSame.takeIf { state.notTheSame } else state.wrong?.let(words::of)
    val help = if (pin) words.newPinHelp else words.newPassphraseHelp
    val tag = if (again) "first.again" else "first.secret"
    TextBox(text, title, tag, onText, help.takeUnless { again }, wrong, secret = true, digits = pin, labelled = false, onDone = onDone)
}

@Composable
private fun SheetStep(sheet: String) {
    val words = LocalWords.current
    Heading(words.sheetTitle)
    Text(words.sheetWhy)
    SheetText(sheet, "first.sheet")
    Text(words.sheetNoPhoto)
}

@Composable
private fun ConfirmStep(state: FirstRunState, onText: (String) -> Unit) {
    val words = LocalWords.current
    Heading(words.sheetConfirm)
    TextBox(state.typedSheet, words.sheetWords, "first.confirm", onText, words.sheetConfirmHelp, copied = true, lines = 3, labelled = false)
    state.wrong?.let { WrongText(words.of(it), "first.wrong") }
}
