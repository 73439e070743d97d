package vn.donghanh.app.parts

import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.words.LocalWords

/** A plain question before something that cannot be taken back. Tags begin with `tag`. */
@Composable
fun Question(ask: String, yes: String, tag: String, onYes: () -> Unit, onNo: () -> Unit) {
    AlertDialog(
        onDismissRequest = onNo,
        confirmButton = { SecondButton(yes, "$tag.yes", onClick = onYes) },
        dismissButton = { QuietButton(LocalWords.current.cancel, "$tag.no", onNo) },
        text = { Text(ask, Modifier.verticalScroll(rememberScrollState()).testTag("$tag.ask")) },
    )
}
