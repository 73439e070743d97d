package vn.donghanh.app.form

import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.Info
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.WarningView

/** What a save would ask about. */
@Composable
fun WarningText(warning: WarningView) {
    val words = LocalWords.current
    Row(Modifier.padding(vertical = SmallGap).testTag("form.warning.${warning.rule}").semantics(mergeDescendants = true) {}) {
        Icon(Icons.Filled.Info, contentDescription = null)
        Text(words.of(warning.message), Modifier.padding(start = SmallGap))
    }
}
