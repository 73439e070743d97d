package vn.donghanh.app.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.parts.CallButton
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.RowCard
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.parts.SmallHeading
import vn.donghanh.app.parts.Standing
import vn.donghanh.app.parts.WordsBar
import vn.donghanh.app.parts.shown
import vn.donghanh.app.state.Shown
import vn.donghanh.app.state.TeamModel
import vn.donghanh.app.state.TeamState
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.Words
import vn.donghanh.app.words.of
import vn.donghanh.model.DueItem
import vn.donghanh.model.MemberItem

/** Đội: who belongs to it, how many people each helps, when its clubs and briefings are next. */
@Composable
fun TeamScreen(model: TeamModel) {
    val team by model.state.collectAsState()
    val words = LocalWords.current
    val writes = team is Shown.Here && model.writes
    ListPage("team", foot = { if (writes) PrimaryButton(words.write, "team.write", onClick = model::write) }) {
        shown(team, model::refresh) { state ->
            meetings(state.meetings, words, model)
            if (state.teams.isEmpty()) item { Text(words.noTeam, Modifier.padding(vertical = Gap).testTag("team.empty")) }
            members(state, model)
        }
    }
}

private fun LazyListScope.meetings(meetings: List<DueItem>, words: Words, model: TeamModel) {
    if (meetings.isNotEmpty()) item { SmallHeading(words.nextMeetings, Modifier.padding(top = Gap)) }
    itemsIndexed(meetings) { at, meeting -> MeetingRow(meeting, at, model) }
}

private fun LazyListScope.members(state: TeamState, model: TeamModel) {
    var first = 0
    for (team in state.teams) {
        val from = first
        item { SmallHeading(team.name, Modifier.padding(top = Gap)) }
        itemsIndexed(team.members) { at, member -> MemberRow(member, from + at, state, model) }
        first += team.members.size
    }
}

@Composable
private fun MeetingRow(meeting: DueItem, at: Int, model: TeamModel) {
    val words = LocalWords.current
    RowCard("team.meeting.$at", { model.record(meeting) }) {
        Text(meeting.name, style = MaterialTheme.typography.titleSmall)
        Text(words.of(meeting.task))
        Standing(words.of(meeting.standing), meeting.overdue)
        meeting.action?.let { SecondButton(words.of(it), "team.do.$at", Modifier.fillMaxWidth()) { model.act(meeting) } }
    }
}

@Composable
private fun MemberRow(member: MemberItem, at: Int, state: TeamState, model: TeamModel) {
    val words = LocalWords.current
    val limit = member.limit
    RowCard("team.member.$at", { model.open(member) }) {
        Text(if (member.own) words.itIsMe(member.name) else member.name, style = MaterialTheme.typography.titleSmall)
        member.role?.let { Text(words.of(it)) }
        val said = words.of(member.words).let { if (member.over) words.overLimit(it) else it }
        if (limit == null || limit == 0u) Text(said) else WordsBar(said, member.people.toFloat() / limit.toFloat(), member.over)
        if (state.opened != member.membership) return@RowCard
        member.phone?.let { phone -> CallButton(words.call(phone), "team.call.$at") { model.call(phone) } }
        SecondButton(words.openRecord, "team.open.$at", Modifier.fillMaxWidth()) { model.record(member.membership) }
        if (model.handsOver && member.people > 0u) {
            SecondButton(words.handOver, "team.handover.$at", Modifier.fillMaxWidth()) { model.handOver(member.membership) }
        }
    }
}
