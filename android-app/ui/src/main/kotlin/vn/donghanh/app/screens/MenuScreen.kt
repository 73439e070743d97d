package vn.donghanh.app.screens

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import vn.donghanh.app.parts.Page
import vn.donghanh.app.parts.RowCard
import vn.donghanh.app.parts.SmallHeading
import vn.donghanh.app.state.MenuModel
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of

/** Everything that can be written down. */
@Composable
fun MenuScreen(model: MenuModel) {
    val sections by model.sections.collectAsState()
    val words = LocalWords.current
    Page("menu") {
        for (section in sections) {
            SmallHeading(words.of(section.label))
            for (kind in section.kinds) RowCard("menu.${kind.code}", { model.write(kind.code) }) { Text(words.of(kind.label)) }
        }
    }
}
