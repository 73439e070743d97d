package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.plus
import vn.donghanh.model.DueItem
import vn.donghanh.model.MemberItem
import vn.donghanh.model.TeamItem
import vn.donghanh.startTask
import vn.donghanh.teamScreen

/** Đội. */
data class TeamState(
    val teams: List<TeamItem>,
    val meetings: List<DueItem>,
    /** The member whose buttons are shown. */
    val opened: String? = null,
)

/** Who belongs to the team, how many people each helps, and the next days of clubs and briefings. */
class TeamModel(private val open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val team = ReadOnce(open, scope) { teamScreen().run { TeamState(teams, meetings) } }

    /** What is shown. */
    val state: StateFlow<Shown<TeamState>> = team.state

    /** Whether the holder is offered to hand people over. */
    val handsOver: Boolean get() = open.own.handsOver

    /** Whether the holder is offered anything to write down. */
    val writes: Boolean get() = open.own.writes

    init {
        open.follow(scope) { team.refresh() }
    }

    /** Reads it again. */
    fun refresh() = team.refresh()

    /** Shows the buttons of a member, or hides them. */
    fun open(member: MemberItem) = team.change { it.copy(opened = member.membership.takeIf { one -> one != it.opened }) }

    /** Calls somebody of the team. */
    fun call(number: String) = open.call(number)

    /** Opens what is written of a member. */
    fun record(membership: String) = open.go(Place.Record(membership))

    /** Begins to hand over the people of a member. */
    fun handOver(membership: String) = open.go(Place.HandOver(membership))

    /** Begins the record of a meeting. */
    fun act(meeting: DueItem) = open.write { startTask(meeting.taskNumber, meeting.about, meeting.source) }

    /** Opens a club or a team. */
    fun record(meeting: DueItem) = open.go(Place.Record(meeting.about))

    /** Adds a team, or a member to one. */
    fun write() = open.go(Place.Write)

    override fun close() = scope.cancel()
}
