package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.imePadding
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.bridge.Rows
import vn.donghanh.app.state.Shown
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords

/** A screen that is a list: what stands still above it, the list, what goes on at its foot. Its tag is `list.` and its name. */
@Composable
fun ListPage(
    name: String,
    head: @Composable ColumnScope.() -> Unit = {},
    foot: (@Composable ColumnScope.() -> Unit)? = null,
    list: LazyListScope.() -> Unit,
) {
    Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
        Column(Modifier.fillMaxSize().widthIn(max = WIDEST).imePadding().padding(horizontal = Gap)) {
            head()
            LazyColumn(
                Modifier.weight(1f).fillMaxWidth().testTag("list.$name"),
                contentPadding = PaddingValues(vertical = SmallGap),
                verticalArrangement = Arrangement.spacedBy(SmallGap),
                content = list,
            )
            foot?.let { Column(Modifier.padding(vertical = SmallGap), Arrangement.spacedBy(SmallGap), content = it) }
        }
    }
}

/** Rows of something that is read with one call: waiting, why not, or here. */
fun <T> LazyListScope.shown(shown: Shown<T>, onAgain: () -> Unit, here: LazyListScope.(T) -> Unit) {
    when (shown) {
        Shown.Waiting -> item { WaitingRow() }
        is Shown.Failed -> item { FailedRow(shown.refusal, onAgain) }
        is Shown.Here -> here(shown.value)
    }
}

/**
 * The rows of a list that is read page by page: waiting, why not, none at all (`empty` says what to do first), the rows, and
 * more of them once the last one is seen. Tags begin with `name`.
 */
fun <T> LazyListScope.pagedRows(
    name: String,
    shown: Shown<Rows<T>>,
    empty: String,
    onMore: () -> Unit,
    onAgain: () -> Unit,
    row: @Composable (at: Int, row: T, before: T?) -> Unit,
) {
    shown(shown, onAgain) { page ->
        val rows = page.rows
        if (rows.isEmpty()) item { Text(empty, Modifier.padding(vertical = Gap).testTag("$name.empty")) }
        items(rows.size) { at -> row(at, rows[at], rows.getOrNull(at - 1)) }
        if (page.goesOn) item { MoreRow(name, rows.size, onMore) }
    }
}

/** Seen, it reads on by itself; where that failed, it can be pressed. */
@Composable
private fun MoreRow(name: String, shown: Int, onMore: () -> Unit) {
    LaunchedEffect(shown) { onMore() }
    Box(Modifier.fillMaxWidth(), Alignment.Center) { QuietButton(LocalWords.current.loadMore, "$name.more", onMore) }
}
