package vn.donghanh.app.screens

import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import vn.donghanh.app.parts.Beside
import vn.donghanh.app.parts.Heading
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.MonthChart
import vn.donghanh.app.parts.SmallHeading
import vn.donghanh.app.parts.TimelineRow
import vn.donghanh.app.parts.pagedRows
import vn.donghanh.app.parts.shown
import vn.donghanh.app.state.IndicatorModel
import vn.donghanh.app.state.Shown
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.Words
import vn.donghanh.app.words.of
import vn.donghanh.model.Trend
import vn.donghanh.model.TrendMonth

/** An indicator: its months as a chart and as a table, and the records behind the number. */
@Composable
fun IndicatorScreen(model: IndicatorModel) {
    val trend by model.trend.collectAsState()
    val records by model.records.collectAsState()
    val words = LocalWords.current
    ListPage("indicator") {
        shown(trend, model::refresh) { months(it, words) }
        // Where nothing could be read, one reason and one button are enough.
        if (trend is Shown.Failed) return@ListPage
        item { SmallHeading(words.recordsBehind, Modifier.padding(top = Gap)) }
        pagedRows("indicator.records", records, words.noRecordsBehind, model::more, model::refreshRecords) { at, row, before ->
            TimelineRow(row, before, "indicator.records.$at") { model.open(row) }
        }
    }
}

private fun LazyListScope.months(trend: Trend, words: Words) {
    item { Heading(words.of(trend.label)) }
    item { MonthChart(trend.months.map { it.bar }) }
    itemsIndexed(trend.months) { at, month -> MonthRow(month, words.of(trend.unit), at) }
}

@Composable
private fun MonthRow(month: TrendMonth, unit: String, at: Int) {
    val words = LocalWords.current
    val value = if (month.value == null) words.noFigure else "${month.shown} $unit"
    Beside(
        { Text(words.month(month.period)) },
        { Text(if (month.locked) "$value · ${words.locked}" else value) },
        Modifier.testTag("indicator.month.$at").semantics(mergeDescendants = true) {},
    )
}
