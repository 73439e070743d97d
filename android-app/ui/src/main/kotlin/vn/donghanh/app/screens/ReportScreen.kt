package vn.donghanh.app.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.parts.Chips
import vn.donghanh.app.parts.ChoiceChip
import vn.donghanh.app.parts.CountingRow
import vn.donghanh.app.parts.FailedRow
import vn.donghanh.app.parts.IndicatorCard
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.OpeningChip
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.Question
import vn.donghanh.app.parts.RowCard
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.parts.SmallHeading
import vn.donghanh.app.parts.TextBox
import vn.donghanh.app.parts.unconfirmedSheet
import vn.donghanh.app.state.ReportModel
import vn.donghanh.app.state.ReportState
import vn.donghanh.app.state.written
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.Words
import vn.donghanh.app.words.of
import vn.donghanh.model.ChoiceItem
import vn.donghanh.model.PeriodItem
import vn.donghanh.model.Report

/** Báo cáo: whose figures, of which period, and one card an indicator. */
@Composable
fun ReportScreen(model: ReportModel) {
    val state by model.state.collectAsState()
    val words = LocalWords.current
    val asksSheet by model.asksSheet.collectAsState()
    val units = state.units
    if (units != null) {
        UnitPage(state.unitQuery, units, model)
        return
    }
    ListPage("reports") {
        unconfirmedSheet(asksSheet, words, model::sheet)
        item { Asked(state, model) }
        state.counting?.let { item { CountingRow(words.counting(it.done, it.of), it, "reports", model::stop) } }
        state.refusal?.let { item { FailedRow(it, model::count) } }
        state.report?.let { report(it, words, model) }
        if (state.isStopped) item { PrimaryButton(words.countReport, "reports.count", onClick = model::count) }
    }
    val period = state.period
    if (state.asksLock && period != null) {
        val question = words.lockAsk(words.of(period.label), words.of(state.unitName))
        Question(question, words.lockPeriod, "reports.lock", model::lock) { model.askLock(false) }
    }
}

@Composable
private fun UnitPage(query: String, units: List<ChoiceItem>, model: ReportModel) {
    val words = LocalWords.current
    ListPage("units", head = { TextBox(query, words.findUnit, "units.search", model::findUnit) }) {
        itemsIndexed(units) { at, unit ->
            RowCard("units.row.$at", { model.unit(unit) }) {
                Text(words.of(unit.name))
                if (unit.line.isNotEmpty()) Text(unit.line)
            }
        }
    }
}

/** The unit and the period. */
@Composable
private fun Asked(state: ReportState, model: ReportModel) {
    val words = LocalWords.current
    Column(verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        SecondButton(words.reportOf(words.of(state.unitName)), "reports.unit", Modifier.fillMaxWidth()) { model.chooseUnit(true) }
        state.period?.let { OpeningChip(words.nameOf(it), "reports.period", state.choosesPeriod, model::choosePeriod) }
        if (state.choosesPeriod) {
            Chips {
                for (period in state.periods) {
                    ChoiceChip(words.nameOf(period), "reports.period.${period.period}", period == state.period) { model.period(period) }
                }
            }
        }
    }
}

private fun Words.nameOf(period: PeriodItem): String = periodOf(of(period.label), period.owed, period.locked)

private fun LazyListScope.report(report: Report, words: Words, model: ReportModel) {
    item { Standing(report) }
    items(report.lines) { line -> IndicatorCard(line, "reports.line.${line.indicator}") { model.open(line) } }
    if (report.lateBefore.isNotEmpty()) {
        item { SmallHeading(words.lateBefore, Modifier.padding(top = Gap)) }
        itemsIndexed(report.lateBefore) { at, late ->
            val change = late.line.late?.let { words.changedBy(it.shown, it.change) }.orEmpty()
            Text("${late.period} · ${words.of(late.line.label)}: $change", Modifier.testTag("reports.late.$at"))
        }
    }
    item { SecondButton(words.targets, "reports.targets", Modifier.fillMaxWidth(), model::targets) }
    if (report.lockedOn == null && model.locksPeriods) {
        item { SecondButton(words.lockPeriod, "reports.lock", Modifier.fillMaxWidth()) { model.askLock(true) } }
    }
}

/** Of which day the figures are, and whether they are locked. */
@Composable
private fun Standing(report: Report) {
    val words = LocalWords.current
    Column(verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        Text(words.asOf(report.asOf.written(), report.elapsed.days, report.elapsed.of))
        report.lockedOn?.let { Text("🔒 ${words.lockedOn(it.written())}", Modifier.testTag("reports.locked")) }
        if (report.splitUnits.isNotEmpty()) Text(words.splitUnits(report.splitUnits.joinToString(", ")))
    }
}
