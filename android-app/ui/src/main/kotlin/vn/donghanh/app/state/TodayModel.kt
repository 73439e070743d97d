package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import vn.donghanh.PAGE
import vn.donghanh.TodayScreen
import vn.donghanh.app.bridge.Answer
import vn.donghanh.dueThisWeek
import vn.donghanh.model.DraftItem
import vn.donghanh.model.DueItem
import vn.donghanh.model.ReportDue
import vn.donghanh.model.Said
import vn.donghanh.model.Summary
import vn.donghanh.startForm
import vn.donghanh.startTask
import vn.donghanh.todayScreen

/** Hôm nay. */
data class TodayState(
    val summary: Summary,
    val drafts: List<DraftItem>,
    val due: List<DueItem>,
    /** The clubs that meet today. */
    val meetings: List<DueItem>,
    /** The month's own figures in one line. */
    val ownMonth: Said?,
    val report: ReportDue?,
    val goesOn: Boolean,
)

/** What is to be done, as it stands; it follows what is written. */
class TodayModel(private val open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val now = MutableStateFlow<Shown<TodayState>>(Shown.Waiting)
    private var next: String? = null

    /** What is shown. */
    val state: StateFlow<Shown<TodayState>> = now.asStateFlow()

    private val here: TodayState? get() = (now.value as? Shown.Here)?.value

    init {
        scope.launch { open.book.follow { read() } }
    }

    /** Whether nobody has noted yet that the recovery sheet is on paper. */
    val asksSheet: StateFlow<Boolean> get() = open.asksSheet

    /** Whether who holds the device writes people down. */
    val writesPeople: Boolean get() = open.own.writesPeople

    /** To the recovery sheet. */
    fun sheet() = open.go(Place.Sheet)

    /** Reads it again. */
    fun refresh() {
        scope.launch { read() }
    }

    /** The next page of what is due. */
    fun more() {
        val after = next ?: return
        val shown = now.value
        next = null
        scope.launch {
            val page = open.askOrTell { dueThisWeek(after) }
            // It was read anew meanwhile: what comes now is not the page after that.
            if (now.value !== shown) return@launch
            next = if (page == null) after else page.next
            now.value = Shown.Here(here?.run { copy(due = due + page?.rows.orEmpty(), goesOn = next != null) } ?: return@launch)
        }
    }

    /** Goes on with a draft. */
    fun goOn(draft: DraftItem) = open.go(formPlace(draft.kind, draft.draft))

    /** Opens what a row is about. */
    fun look(row: DueItem) = open.go(if (row.kind == PERSON) Place.Person(row.about) else Place.Record(row.about))

    /** The button of a row: begins what does it. */
    fun act(row: DueItem) = open.write { startTask(row.taskNumber, row.about, row.source) }

    /** To the reports. */
    fun report() = open.home(Place.Reports)

    /** The first person, or one more. */
    fun writePerson() = open.write { startForm(PERSON) }

    /** An outreach. */
    fun writeOutreach() = open.go(Place.Quick)

    override fun close() = scope.cancel()

    /** What was paged in stays: a row must not slip away while something else is written. */
    private suspend fun read() {
        val rows = maxOf(PAGE, here?.due?.size?.toUInt() ?: 0u).coerceAtMost(MOST_ROWS)
        now.value =
            when (val answer = open.ask { shown(todayScreen(rows)) }) {
                is Answer.Given -> Shown.Here(answer.value)
                is Answer.Refused -> Shown.Failed(answer.refusal)
            }
    }

    private fun shown(screen: TodayScreen): TodayState {
        next = screen.due.next
        return screen.run { TodayState(summary, drafts, due.rows, meetings, ownMonth, report, due.next != null) }
    }

    private companion object {
        const val PERSON = "person"

        /** The most that a page has. */
        const val MOST_ROWS = 500u
    }
}
