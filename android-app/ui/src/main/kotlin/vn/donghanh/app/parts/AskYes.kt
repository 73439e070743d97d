package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.words.LocalWords

/** Asks before something is lost. */
@Composable
fun AskYes(question: String, yes: String, tag: String, onNo: () -> Unit, onYes: () -> Unit) {
    val words = LocalWords.current
    AlertDialog(
        onNo,
        confirmButton = { QuietButton(yes, "$tag.yes", onYes) },
        dismissButton = { QuietButton(words.cancel, "$tag.no", onNo) },
        text = { Column(Modifier.verticalScroll(rememberScrollState())) { Text(question, Modifier.testTag(tag)) } },
    )
}
