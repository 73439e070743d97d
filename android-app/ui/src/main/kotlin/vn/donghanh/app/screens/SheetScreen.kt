package vn.donghanh.app.screens

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.bridge.Key
import vn.donghanh.app.parts.Heading
import vn.donghanh.app.parts.Page
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.parts.SheetText
import vn.donghanh.app.parts.TextBox
import vn.donghanh.app.parts.WaitingRow
import vn.donghanh.app.state.SheetModel
import vn.donghanh.app.state.SheetState
import vn.donghanh.app.state.SheetStep
import vn.donghanh.app.state.written
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of

/** The recovery sheet: when it was confirmed, a new one in its place. */
@Composable
fun SheetScreen(model: SheetModel) {
    val state by model.state.collectAsState()
    val words = LocalWords.current
    Page(
        "sheet.${state.step.name.lowercase()}",
        foot = {
            if (state.busy) WaitingRow()
            when (state.step) {
                SheetStep.LOOK -> {
                    PrimaryButton(words.newSheet, "sheet.new", !state.busy) { model.step(SheetStep.SECRET) }
                    SecondButton(words.sheetConfirm, "sheet.confirm", Modifier.fillMaxWidth()) { model.step(SheetStep.CONFIRM) }
                }
                SheetStep.SECRET -> PrimaryButton(words.next, "sheet.next", !state.busy, model::make)
                SheetStep.WORDS -> PrimaryButton(words.next, "sheet.next") { model.step(SheetStep.CONFIRM) }
                SheetStep.CONFIRM -> PrimaryButton(words.next, "sheet.next", !state.busy, model::confirm)
            }
        },
    ) {
        SheetQuestion(state, model)
    }
}

@Composable
private fun ColumnScope.SheetQuestion(state: SheetState, model: SheetModel) {
    val words = LocalWords.current
    val wrong = state.wrong?.let(words::of)
    when (state.step) {
        SheetStep.LOOK -> {
            Text(state.confirmedOn?.let { words.sheetConfirmedOn(it.written()) } ?: words.sheetNotConfirmed, Modifier.testTag("sheet.on"))
            Text(words.newSheetWhy)
        }
        SheetStep.SECRET -> {
            val title = if (state.key == Key.PIN) words.enterPin else words.enterPassphrase
            Heading(title)
            TextBox(state.secret, title, "sheet.secret", model::secret, null, wrong, secret = true, digits = state.key == Key.PIN, labelled = false, onDone = model::make)
        }
        SheetStep.WORDS -> {
            Text(words.sheetWhy)
            SheetText(state.words, "sheet.words")
            Text(words.sheetNoPhoto)
        }
        SheetStep.CONFIRM -> {
            Heading(words.sheetConfirm)
            TextBox(state.typed, words.sheetWords, "sheet.typed", model::words, words.sheetConfirmHelp, wrong, copied = true, lines = 3, labelled = false)
        }
    }
}
