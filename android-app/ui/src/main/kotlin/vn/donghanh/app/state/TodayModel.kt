package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import vn.donghanh.TodayScreen
import vn.donghanh.app.bridge.Answer
import vn.donghanh.dueThisWeek
import vn.donghanh.model.DraftItem
import vn.donghanh.model.DueItem
import vn.donghanh.model.ReportDue
import vn.donghanh.model.Summary
import vn.donghanh.todayScreen

/** Hôm nay. */
data class TodayState(
    val summary: Summary,
    val drafts: List<DraftItem>,
    val due: List<DueItem>,
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

    init {
        refresh()
    }

    /** Reads it again. */
    fun refresh() {
        scope.launch {
            now.value =
                when (val answer = open.ask { todayScreen() }) {
                    is Answer.Given -> Shown.Here(shown(answer.value))
                    is Answer.Refused -> Shown.Failed(answer.refusal)
                }
        }
    }

    /** The next page of what is due. */
    fun more() {
        val after = next ?: return
        next = null
        scope.launch {
            val page = open.askOrTell { dueThisWeek(after) } ?: return@launch
            next = page.next
            val here = (now.value as? Shown.Here)?.value ?: return@launch
            now.value = Shown.Here(here.copy(due = here.due + page.rows, goesOn = page.next != null))
        }
    }

    override fun close() = scope.cancel()

    private fun shown(screen: TodayScreen): TodayState {
        next = screen.due.next
        return TodayState(screen.summary, screen.drafts, screen.due.rows, screen.report, screen.due.next != null)
    }
}
