package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.Warning
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import vn.donghanh.app.theme.SmallGap

/** What a screen or a part of it is called. */
@Composable
fun Heading(words: String, modifier: Modifier = Modifier) {
    Text(words, modifier.semantics { heading() }, style = MaterialTheme.typography.headlineSmall)
}

/** A heading within a screen. */
@Composable
fun SmallHeading(words: String, modifier: Modifier = Modifier) {
    Text(words, modifier.semantics { heading() }, style = MaterialTheme.typography.titleMedium)
}

/** What is wrong and what to do; read out when it appears, and scrolled to. */
@Composable
fun WrongText(words: String, tag: String) {
    val seen = remember { BringIntoViewRequester() }
    LaunchedEffect(words) { seen.bringIntoView() }
    Row(Modifier.bringIntoViewRequester(seen).padding(vertical = SmallGap).testTag(tag).semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Polite }) {
        Icon(Icons.Filled.Warning, contentDescription = null, tint = MaterialTheme.colorScheme.error)
        Text(words, Modifier.padding(start = SmallGap), color = MaterialTheme.colorScheme.error)
    }
}
