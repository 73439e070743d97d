package vn.donghanh.app.form

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.foundation.layout.fillMaxWidth
import kotlinx.coroutines.delay
import vn.donghanh.app.parts.QuietButton
import vn.donghanh.app.parts.RowCard
import vn.donghanh.app.parts.TextBox
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.ChoiceItem

/** Finds something by typing; the first ones stand there before anything is typed. */
@Composable
fun Finder(tag: String, find: suspend (String) -> List<ChoiceItem>, onClose: () -> Unit, onPick: (ChoiceItem) -> Unit) {
    val words = LocalWords.current
    var query by remember { mutableStateOf("") }
    var found by remember { mutableStateOf<List<ChoiceItem>?>(null) }
    LaunchedEffect(query) {
        // Who types on does not ask for every letter.
        if (query.isNotEmpty()) delay(TYPING_ON_MILLIS)
        found = find(query)
    }
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        TextBox(
            query,
            words.typeToFind,
            "$tag.search",
            {
                query = it
                // What was found for fewer letters could be pressed by mistake.
                found = null
            },
        )
        if (found?.isEmpty() == true) Text(words.nothingFound, Modifier.testTag("$tag.none"))
        found.orEmpty().forEachIndexed { at, item ->
            RowCard("$tag.hit.$at", { onPick(item) }) {
                Text(words.of(item.name), style = MaterialTheme.typography.titleSmall)
                if (item.line.isNotEmpty()) Text(item.line)
            }
        }
        QuietButton(words.cancel, "$tag.close", onClose)
    }
}

private const val TYPING_ON_MILLIS = 150L
