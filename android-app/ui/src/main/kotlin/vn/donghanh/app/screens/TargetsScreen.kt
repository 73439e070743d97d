package vn.donghanh.app.screens

import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.Check
import androidx.compose.material.icons.filled.Info
import androidx.compose.material.icons.filled.Warning
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.RowCard
import vn.donghanh.app.parts.Target
import vn.donghanh.app.parts.shown
import vn.donghanh.app.state.TargetsModel
import vn.donghanh.app.state.written
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.TargetRow
import vn.donghanh.model.TargetStanding

/** The target board: each target, what is counted, whether it is reached. */
@Composable
fun TargetsScreen(model: TargetsModel) {
    val board by model.state.collectAsState()
    val words = LocalWords.current
    ListPage("targets") {
        shown(board, model::refresh) { board ->
            item { Text(words.asOf(board.asOf.written(), board.elapsed.days, board.elapsed.of)) }
            itemsIndexed(board.rows) { at, row -> TargetCard(row, "targets.row.$at") { model.open(row) } }
        }
    }
}

@Composable
private fun TargetCard(row: TargetRow, tag: String, onOpen: () -> Unit) {
    val words = LocalWords.current
    RowCard(tag, onOpen) {
        Text(listOfNotNull(row.code, words.of(row.name)).joinToString(". "), style = MaterialTheme.typography.titleSmall)
        Text("${row.line.shown} ${words.of(row.line.unit)}", style = MaterialTheme.typography.titleLarge)
        Target(row.line.target)
        Row {
            Icon(iconOf(row.standing), contentDescription = null)
            Text(words.of(row.words), Modifier.padding(start = SmallGap))
        }
    }
}

private fun iconOf(standing: TargetStanding) =
    when (standing) {
        TargetStanding.REACHED -> Icons.Filled.Check
        TargetStanding.NOT_REACHED, TargetStanding.UNCLEAR -> Icons.Filled.Warning
        TargetStanding.NO_TARGET, TargetStanding.NO_FIGURE -> Icons.Filled.Info
    }
