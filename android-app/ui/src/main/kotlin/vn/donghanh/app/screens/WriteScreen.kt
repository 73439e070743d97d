package vn.donghanh.app.screens

import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.RowCard
import vn.donghanh.app.parts.SmallHeading
import vn.donghanh.app.parts.shown
import vn.donghanh.app.state.WriteModel
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of

/** Every kind of record under its heading. */
@Composable
fun WriteScreen(model: WriteModel) {
    val menu by model.state.collectAsState()
    val words = LocalWords.current
    ListPage("write") {
        shown(menu, model::refresh) { sections ->
            for (section in sections) {
                item { SmallHeading(words.of(section.label), Modifier.padding(top = Gap)) }
                items(section.kinds) { kind ->
                    RowCard("write.${kind.code}", { model.open(kind) }) {
                        Text(words.of(kind.label), style = MaterialTheme.typography.titleSmall)
                    }
                }
            }
        }
    }
}
