package vn.donghanh.app.parts

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import vn.donghanh.app.words.Words

/** Says on somebody's first screen that nobody noted yet that the recovery sheet is on paper, and leads to it. */
fun LazyListScope.unconfirmedSheet(asks: Boolean, words: Words, onOpen: () -> Unit) {
    if (!asks) return
    item {
        RowCard("sheet.ask", onOpen) {
            Text(words.sheetTitle, style = MaterialTheme.typography.titleSmall)
            Text(words.sheetAsk)
        }
    }
}
