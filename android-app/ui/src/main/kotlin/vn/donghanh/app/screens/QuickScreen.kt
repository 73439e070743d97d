package vn.donghanh.app.screens

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import vn.donghanh.app.form.CircumstancesLine
import vn.donghanh.app.form.FormField
import vn.donghanh.app.parts.Chips
import vn.donghanh.app.parts.Page
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.QuietButton
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.state.FormModel
import vn.donghanh.app.state.QuickModel
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.FieldView
import vn.donghanh.model.Input
import vn.donghanh.model.OptionView
import vn.donghanh.model.Widget

/** Ghi nhanh: an outreach in four taps. */
@Composable
fun QuickScreen(model: QuickModel) {
    val topics by model.topics.collectAsState()
    val words = LocalWords.current
    FormShell(model.form) { state ->
        Page(
            "quick",
            foot = {
                FormFoot(state, model.form) { PrimaryButton(words.save, "form.save", !state.saving, model::save) }
            },
        ) {
            for (path in state.form.pages.flatMap { it.fields }) {
                val field = state.form.fields.find { it.path == path } ?: continue
                FormField(field.inOrderOf(topics), state, model.form, asChips = true)
                val widget = field.widget
                if (widget is Widget.Number) QuickNumbers(field, widget, model.form)
            }
            CircumstancesLine(model.form.circumstances)
            QuietButton(words.moreDetails, "quick.whole", model::whole)
            QuietButton(words.writeOther, "quick.other") { model.other() }
        }
    }
}

/** The numbers that are said most. */
@Composable
private fun QuickNumbers(field: FieldView, widget: Widget.Number, model: FormModel) {
    Chips {
        for (number in listOf(5L, 10L, 20L).filter { it in widget.least..widget.most }) {
            SecondButton("$number", "quick.${field.path}.$number") { model.say(field.path, Input.Number(number)) }
        }
    }
}

/** The topics, those of the last times first. */
private fun FieldView.inOrderOf(topics: List<OptionView>): FieldView =
    if (path == "topics" && topics.isNotEmpty()) copy(widget = Widget.Choices(topics)) else this
