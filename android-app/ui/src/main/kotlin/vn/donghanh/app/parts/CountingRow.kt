package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import vn.donghanh.app.state.Counting
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords

/** How far something is that takes long, and the button that stops it. Tags begin with `name`. */
@Composable
fun CountingRow(words: String, counting: Counting, name: String, onStop: () -> Unit) {
    Column(Modifier.padding(vertical = Gap).testTag("$name.counting"), Arrangement.spacedBy(SmallGap)) {
        Text(words, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
        LinearProgressIndicator({ if (counting.of == 0) 0f else counting.done.toFloat() / counting.of }, Modifier.fillMaxWidth())
        SecondButton(LocalWords.current.stop, "$name.stop", onClick = onStop)
    }
}
