package vn.donghanh.app.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
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
import vn.donghanh.app.parts.SmallHeading
import vn.donghanh.app.parts.Standing
import vn.donghanh.app.parts.WaitingPage
import vn.donghanh.app.state.Shown
import vn.donghanh.app.state.TodayModel
import vn.donghanh.app.state.TodayState
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.DraftItem
import vn.donghanh.model.DueItem
import vn.donghanh.model.Said

/** Hôm nay: drafts, what is overdue, today, this week. */
@Composable
fun TodayScreen(model: TodayModel) {
    val state by model.state.collectAsState()
    when (val shown = state) {
        Shown.Waiting -> WaitingPage()
        is Shown.Failed -> FailedPage(shown.refusal, model::refresh)
        is Shown.Here -> TodayList(shown.value, model::more)
    }
}

@Composable
private fun TodayList(state: TodayState, onMore: () -> Unit) {
    val words = LocalWords.current
    val glance = state.summary
    LazyColumn(Modifier.fillMaxSize().padding(horizontal = Gap).testTag("today"), verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        item { Text(words.glance(glance.overdue.toLong(), glance.today.toLong(), glance.thisWeek.toLong())) }
        if (state.drafts.isNotEmpty()) item { SmallHeading(words.drafts, Modifier.padding(top = SmallGap)) }
        itemsIndexed(state.drafts) { at, draft -> DraftRow(draft, at) {} }
        item { SmallHeading(words.dueTitle, Modifier.padding(top = SmallGap)) }
        if (state.due.isEmpty()) item { Text(words.nothingDue, Modifier.testTag("today.empty")) }
        itemsIndexed(state.due) { at, due -> DueRow(due, at) {} }
        if (state.goesOn) item { QuietButton(words.loadMore, "today.more", onMore) }
    }
}

@Composable
private fun DraftRow(draft: DraftItem, at: Int, onOpen: () -> Unit) {
    val words = LocalWords.current
    RowCard("today.draft.$at", onOpen) {
        Text(words.of(draft.label ?: Said(draft.kind, draft.kind)), style = MaterialTheme.typography.titleSmall)
        Text(words.continueDraft)
    }
}

@Composable
private fun DueRow(due: DueItem, at: Int, onOpen: () -> Unit) {
    val words = LocalWords.current
    RowCard("today.due.$at", onOpen) {
        Text(due.name, style = MaterialTheme.typography.titleSmall)
        if (due.hamlet.isNotEmpty()) Text(due.hamlet)
        Text(words.of(due.task))
        Standing(words.of(due.standing), due.overdue)
    }
}
