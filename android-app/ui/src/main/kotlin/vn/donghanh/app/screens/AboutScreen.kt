package vn.donghanh.app.screens

import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.parts.Heading
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.SmallHeading
import vn.donghanh.app.parts.shown
import vn.donghanh.app.state.AboutModel
import vn.donghanh.app.state.written
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.words.LICENCES
import vn.donghanh.app.words.LocalWords

/** Which version this is, what it is made of, and on what terms. */
@Composable
fun AboutScreen(model: AboutModel) {
    val state by model.state.collectAsState()
    val words = LocalWords.current
    ListPage("about") {
        item { Heading(words.appName) }
        shown(state, model::refresh) { item { Text(words.version(it.version, it.released.written()), Modifier.testTag("about.version")) } }
        item { Text(words.aboutWhat) }
        item { SmallHeading(words.licences, Modifier.padding(top = Gap)) }
        items(LICENCES) { licence ->
            Text(licence.of, style = MaterialTheme.typography.titleSmall)
            Text(licence.name)
        }
    }
}
