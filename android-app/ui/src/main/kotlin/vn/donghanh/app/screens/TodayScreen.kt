package vn.donghanh.app.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.parts.FailedPage
import vn.donghanh.app.parts.QuietButton
import vn.donghanh.app.parts.RowCard
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.parts.SmallHeading
import vn.donghanh.app.parts.Standing
import vn.donghanh.app.parts.WaitingPage
import vn.donghanh.app.state.Shown
import vn.donghanh.app.parts.unconfirmedSheet
import vn.donghanh.app.state.TodayModel
import vn.donghanh.app.state.TodayState
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.DraftItem
import vn.donghanh.model.DueItem
import vn.donghanh.model.ReportDue
import vn.donghanh.model.Said

/** Hôm nay: drafts, what is overdue, today, this week. */
@Composable
fun TodayScreen(model: TodayModel) {
    val state by model.state.collectAsState()
    when (val shown = state) {
        Shown.Waiting -> WaitingPage()
        is Shown.Failed -> FailedPage(shown.refusal, model::refresh)
        is Shown.Here -> TodayList(shown.value, model)
    }
}

@Composable
private fun TodayList(state: TodayState, model: TodayModel) {
    val asksSheet by model.asksSheet.collectAsState()
    val words = LocalWords.current
    val room = PaddingValues(bottom = Gap)
    LazyColumn(Modifier.fillMaxSize().padding(horizontal = Gap).testTag("today"), contentPadding = room, verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        item { Glance(state) }
        unconfirmedSheet(asksSheet, words, model::sheet)
        drafts(state.drafts, model)
        state.report?.let { item { ReportRow(it, model::report) } }
        if (state.meetings.isNotEmpty()) item { SmallHeading(words.meetingsTitle, Modifier.padding(top = SmallGap)) }
        itemsIndexed(state.meetings) { at, meeting -> DueRow(meeting, "today.meeting.$at", model) }
        item { SmallHeading(words.dueTitle, Modifier.padding(top = SmallGap)) }
        if (state.due.isEmpty()) item { NothingDue(state, model) }
        itemsIndexed(state.due) { at, due -> DueRow(due, "today.due.$at", model) }
        if (state.goesOn) item { QuietButton(words.loadMore, "today.more", model::more) }
    }
}

@Composable
private fun Glance(state: TodayState) {
    val words = LocalWords.current
    val glance = state.summary
    Column {
        Text(words.glance(glance.overdue.toLong(), glance.today.toLong(), glance.thisWeek.toLong()), Modifier.testTag("today.glance"))
        state.ownMonth?.let { Text(words.of(it), Modifier.testTag("today.month")) }
    }
}

private fun LazyListScope.drafts(drafts: List<DraftItem>, model: TodayModel) {
    if (drafts.isNotEmpty()) item { SmallHeading(LocalWords.current.drafts, Modifier.padding(top = SmallGap)) }
    itemsIndexed(drafts) { at, draft ->
        val words = LocalWords.current
        RowCard("today.draft.$at", { model.goOn(draft) }) {
            Text(words.of(draft.label ?: Said(draft.kind, draft.kind)), style = MaterialTheme.typography.titleSmall)
            Text(words.continueDraft)
        }
    }
}

/** What there is to do first, where nothing is due yet. */
@Composable
private fun NothingDue(state: TodayState, model: TodayModel) {
    val words = LocalWords.current
    Column(verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        Text(words.nothingDue, Modifier.testTag("today.empty"))
        Text(words.firstSteps)
        SecondButton(words.writeOutreach, "today.first.outreach") { model.writeOutreach() }
        if (model.writesPeople) SecondButton(words.writePerson, "today.first.person") { model.writePerson() }
    }
}

@Composable
private fun ReportRow(report: ReportDue, onOpen: () -> Unit) {
    val words = LocalWords.current
    RowCard("today.report", onOpen) {
        Text(words.reportOwed, style = MaterialTheme.typography.titleSmall)
        Text(words.of(report.label))
        Standing(words.of(report.standing), report.overdue)
    }
}

@Composable
private fun DueRow(due: DueItem, tag: String, model: TodayModel) {
    val words = LocalWords.current
    RowCard(tag, { model.look(due) }) {
        Text(due.name, style = MaterialTheme.typography.titleSmall)
        if (due.hamlet.isNotEmpty()) Text(due.hamlet)
        Text(words.of(due.task))
        Standing(words.of(due.standing), due.overdue)
        due.note?.let { Text(words.of(it)) }
        due.action?.let { SecondButton(words.of(it), "$tag.act") { model.act(due) } }
    }
}
