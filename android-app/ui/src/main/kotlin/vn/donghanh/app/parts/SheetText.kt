package vn.donghanh.app.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.font.FontFamily
import vn.donghanh.app.theme.Gap

/** The letters and digits of a recovery sheet, large and each as wide as the others, to be copied onto paper. */
@Composable
fun SheetText(sheet: String, tag: String) {
    Surface(Modifier.fillMaxWidth(), MaterialTheme.shapes.medium, MaterialTheme.colorScheme.surfaceVariant) {
        Text(sheet, Modifier.padding(Gap).testTag(tag), style = MaterialTheme.typography.titleLarge, fontFamily = FontFamily.Monospace)
    }
}
