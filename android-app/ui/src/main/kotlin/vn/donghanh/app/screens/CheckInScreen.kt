package vn.donghanh.app.screens

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.form.FormField
import vn.donghanh.app.parts.Heading
import vn.donghanh.app.parts.Page
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.QuietButton
import vn.donghanh.app.state.CheckInModel
import vn.donghanh.app.state.FormState
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.Answer
import vn.donghanh.model.FormView
import vn.donghanh.model.Said

/** A visit at the doorstep: one question a page, big answers; an answer goes on by itself. */
@Composable
fun CheckInScreen(model: CheckInModel) = FormShell(model.form) { state -> CheckInPage(state, model) }

@Composable
private fun CheckInPage(state: FormState, model: CheckInModel) {
    val words = LocalWords.current
    val step by model.step.collectAsState()
    val pages = state.form.pages
    val at = minOf(step, pages.lastIndex)
    // Before the result nobody knows what else is asked.
    val last = at == pages.lastIndex && at > 0
    Page(
        "checkin",
        foot = {
            FormFoot(state, model.form) {
                if (last) {
                    PrimaryButton(words.save, "form.save", !state.saving, model::save)
                } else {
                    PrimaryButton(words.next, "checkin.next", onClick = model::next)
                }
            }
        },
    ) {
        personOf(state.form)?.let { Heading(words.of(it), Modifier.testTag("checkin.person")) }
        if (at > 0) Text(words.page(at + 1, pages.size))
        val asked = pages[at].fields.mapNotNull { path -> state.form.fields.find { it.path == path } }
        for (field in asked) FormField(field, state, model.form, onChoose = model::choose)
        QuietButton(words.moreDetails, "checkin.whole", model::whole)
    }
}

private fun personOf(form: FormView): Said? =
    (form.fields.find { it.path == "person" }?.answer as? Answer.Named)?.v1?.firstOrNull()?.name
