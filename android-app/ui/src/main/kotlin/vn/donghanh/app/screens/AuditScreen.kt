package vn.donghanh.app.screens

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.parts.CountingRow
import vn.donghanh.app.parts.Page
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.WrongText
import vn.donghanh.app.state.AuditModel
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.Verified

/** Checks that every entry is as it was signed. */
@Composable
fun AuditScreen(model: AuditModel) {
    val state by model.state.collectAsState()
    val words = LocalWords.current
    Page("audit", foot = { PrimaryButton(words.auditNow, "audit.check", state.counting == null, model::check) }) {
        Text(words.auditWhy)
        state.counting?.let { CountingRow(words.checking(it.done, it.of), it, "audit", model::stop) }
        state.refusal?.let { WrongText(words.of(it.said), "audit.wrong") }
        state.verified?.let { Found(it) }
    }
}

@Composable
private fun Found(verified: Verified) {
    val words = LocalWords.current
    Text(words.sound(verified.sound.toLong()), Modifier.testTag("audit.sound"))
    if (verified.faults.isNotEmpty()) WrongText(words.faults(verified.faults.size), "audit.faults")
}
