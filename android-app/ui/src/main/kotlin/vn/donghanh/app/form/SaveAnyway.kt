package vn.donghanh.app.form

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import vn.donghanh.app.parts.Heading
import vn.donghanh.app.parts.Page
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.QuietButton
import vn.donghanh.app.parts.TextBox
import vn.donghanh.app.words.LocalWords
import vn.donghanh.model.WarningView

/** "Vẫn lưu?": each warning, with a reason where one is asked. */
@Composable
fun SaveAnyway(warnings: List<WarningView>, onSave: (Map<String, String>) -> Unit, onLookAgain: () -> Unit) {
    val words = LocalWords.current
    val reasons = remember(warnings) { mutableStateMapOf<String, String>() }
    var pressed by remember(warnings) { mutableStateOf(false) }
    val open = warnings.filter { !it.accepted }
    fun isMissing(warning: WarningView) = warning.asksReason && reasons[warning.rule].isNullOrBlank()
    Page(
        "form.asks",
        foot = {
            PrimaryButton(words.saveAnyway, "form.asks.save") {
                pressed = true
                if (open.none(::isMissing)) onSave(reasons.toMap())
            }
            QuietButton(words.lookAgain, "form.asks.back", onLookAgain)
        },
    ) {
        Heading(words.saveAnywayAsk)
        for (warning in open) {
            WarningText(warning)
            if (warning.asksReason) {
                TextBox(
                    reasons[warning.rule].orEmpty(),
                    words.reason,
                    "form.asks.reason.${warning.rule}",
                    { reasons[warning.rule] = it },
                    wrong = words.reasonMissing.takeIf { pressed && isMissing(warning) },
                    lines = 2,
                )
            }
        }
    }
}
