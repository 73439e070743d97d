package vn.donghanh.app.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.form.CircumstancesLine
import vn.donghanh.app.form.FormField
import vn.donghanh.app.form.SaveAnyway
import vn.donghanh.app.form.WarningText
import vn.donghanh.app.parts.Question
import vn.donghanh.app.parts.FailedPage
import vn.donghanh.app.parts.Heading
import vn.donghanh.app.parts.Page
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.QuietButton
import vn.donghanh.app.parts.SmallHeading
import vn.donghanh.app.parts.WaitingPage
import vn.donghanh.app.parts.WrongText
import vn.donghanh.app.state.FormModel
import vn.donghanh.app.state.FormState
import vn.donghanh.app.state.Shown
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.Input

/** Any form, all of it. */
@Composable
fun FormScreen(model: FormModel) = FormShell(model) { state -> WholeForm(state, model) }

/** What every screen of a form shows around it: that it is being read, could not be read, "Vẫn lưu?". */
@Composable
fun FormShell(model: FormModel, content: @Composable (FormState) -> Unit) {
    val state by model.state.collectAsState()
    when (val shown = state) {
        Shown.Waiting -> WaitingPage()
        is Shown.Failed -> FailedPage(shown.refusal, model::read)
        is Shown.Here ->
            if (shown.value.asks.isEmpty()) content(shown.value)
            else SaveAnyway(shown.value.asks, model::saveAnyway, model::lookAgain)
    }
}

@Composable
private fun WholeForm(state: FormState, model: FormModel) {
    val words = LocalWords.current
    val form = state.form
    var discarding by remember { mutableStateOf(false) }
    Page("form", foot = { FormFoot(state, model) { PrimaryButton(words.save, "form.save", !state.saving, model::save) } }) {
        Heading(words.of(form.title))
        CircumstancesLine(model.circumstances)
        for (problem in form.errors) WrongText(words.of(problem.said), "form.wrong")
        for (warning in form.warnings) WarningText(warning)
        for (field in form.fields) FormField(field, state, model)
        Leftovers(state, model)
        if (form.touched) QuietButton(words.discard, "form.discard") { discarding = true }
    }
    if (discarding) Question(words.discardAsk, words.discard, "form.discarding", model::discard) { discarding = false }
}

/** Above the button of a form: what was not kept yet, and that something is wrong further up. */
@Composable
fun FormFoot(state: FormState, model: FormModel, buttons: @Composable () -> Unit) {
    val words = LocalWords.current
    state.stuck?.let { stuck ->
        Column(Modifier.fillMaxWidth()) {
            WrongText("${words.of(stuck.said)} ${words.notKept}", "form.stuck")
            QuietButton(words.tryAgain, "form.again", model::tryAgain)
        }
    }
    if (state.wrongAt != null && !state.form.canSave) WrongText(words.wrongInForm, "form.wrong.somewhere")
    buttons()
}

/** Answers that only another version of the app asks for. */
@Composable
private fun Leftovers(state: FormState, model: FormModel) {
    val words = LocalWords.current
    if (state.form.leftovers.isEmpty()) return
    Column(verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        SmallHeading(words.leftovers)
        state.form.leftovers.forEachIndexed { at, leftover ->
            Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
                Text(leftover.text, Modifier.weight(1f).testTag("form.leftover.$at"))
                QuietButton(words.remove, "form.leftover.$at.remove") { model.say(leftover.path, Input.Clear) }
            }
        }
    }
}
