package vn.donghanh.app.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.unit.dp

/** How much of how much, as words and as a bar. The bar says nothing that the words do not. */
@Composable
fun WordsBar(words: String, share: Float, much: Boolean = false, modifier: Modifier = Modifier) {
    val colours = MaterialTheme.colorScheme
    Column(modifier) {
        Text(words)
        Box(Modifier.fillMaxWidth().height(12.dp).clip(MaterialTheme.shapes.small).background(colours.outlineVariant)) {
            val filled = if (much) colours.error else colours.primary
            Box(Modifier.fillMaxHeight().fillMaxWidth(share.coerceIn(0f, 1f)).background(filled))
        }
    }
}
