package vn.donghanh.app.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.Call
import androidx.compose.material3.Button
import androidx.compose.material3.Icon
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.SemanticsPropertyKey
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import vn.donghanh.app.theme.BigTouch
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.theme.Touch

/** Marks the one button of a screen that goes on, for tests that measure it. */
val Primary = SemanticsPropertyKey<Unit>("Primary")

/** The one button of a screen that goes on. `tag` is its name in tests. */
@Composable
fun PrimaryButton(words: String, tag: String, enabled: Boolean = true, onClick: () -> Unit) {
    Button(onClick, Modifier.fillMaxWidth().heightIn(min = BigTouch).testTag(tag).semantics { set(Primary, Unit) }, enabled) {
        Text(words, textAlign = TextAlign.Center)
    }
}

/** Another thing that can be done here. */
@Composable
fun SecondButton(words: String, tag: String, modifier: Modifier = Modifier, onClick: () -> Unit) {
    OutlinedButton(onClick, modifier.heightIn(min = Touch).testTag(tag)) { Text(words, textAlign = TextAlign.Center) }
}

/** A way out that is seldom taken. */
@Composable
fun QuietButton(words: String, tag: String, onClick: () -> Unit) {
    TextButton(onClick, Modifier.heightIn(min = Touch).testTag(tag)) { Text(words, textAlign = TextAlign.Center) }
}

/** Calls somebody. */
@Composable
fun CallButton(words: String, tag: String, onClick: () -> Unit) {
    OutlinedButton(onClick, Modifier.fillMaxWidth().heightIn(min = Touch).testTag(tag)) {
        Icon(Icons.Filled.Call, contentDescription = null)
        Text(words, Modifier.padding(start = SmallGap), textAlign = TextAlign.Center)
    }
}
