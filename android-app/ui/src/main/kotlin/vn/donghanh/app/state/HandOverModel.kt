package vn.donghanh.app.state

import java.time.LocalDate
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import kotlinx.coroutines.withContext
import vn.donghanh.app.bridge.Answer
import vn.donghanh.handOver
import vn.donghanh.handOverTo
import vn.donghanh.model.CaseItem
import vn.donghanh.model.HandOver
import vn.donghanh.model.HandOverMove
import vn.donghanh.model.HandOverRequest
import vn.donghanh.model.HandedOver
import vn.donghanh.model.Said
import vn.donghanh.readDay

/** The questions of a hand-over, one a screen. */
enum class HandOverStep { LAST_DAY, TAKERS, DONE }

/** Where a hand-over stands. */
data class HandOverState(
    val from: HandOver,
    /** Today, by the clock of the notebook. */
    val today: LocalDate,
    val step: HandOverStep = HandOverStep.LAST_DAY,
    val typedDay: String = "",
    /** What is wrong with it. */
    val dayWrong: Said? = null,
    val lastDay: LocalDate? = null,
    /** Who takes whom: memberships by assignments. Who is not in it stays. */
    val takers: Map<String, String> = emptyMap(),
    /** The person for whom a taker is being chosen. */
    val choosing: String? = null,
    val busy: Boolean = false,
    val done: List<HandedOver> = emptyList(),
)

/** Hands over the people of a member who leaves: the last day, a taker for each, what became of it. */
class HandOverModel(private val open: OpenModel, private val membership: String) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val now = MutableStateFlow<Shown<HandOverState>>(Shown.Waiting)

    /** What is shown. */
    val state: StateFlow<Shown<HandOverState>> = now.asStateFlow()

    init {
        refresh()
    }

    /** Reads whom the member helps, and who could take each one. */
    fun refresh() {
        scope.launch {
            now.value =
                when (val answer = open.ask { handOver(membership) to withContext(Dispatchers.IO) { open.today } }) {
                    is Answer.Refused -> Shown.Failed(answer.refusal)
                    is Answer.Given -> answer.value.let { (from, today) -> Shown.Here(begin(from, today)) }
                }
        }
    }

    /** What stands in the field of the last day now. */
    fun day(text: String) = change { it.copy(typedDay = text, dayWrong = null) }

    /** The last day is today. */
    fun today() = change { it.copy(typedDay = it.today.written(), dayWrong = null) }

    /** Shows who could take a person, or hides it. */
    fun choose(case: CaseItem) = change { it.copy(choosing = case.assignment.takeIf { one -> one != it.choosing }) }

    /** That member takes the person; none leaves the person where it is. */
    fun take(case: CaseItem, taker: String?) = change {
        it.copy(takers = if (taker == null) it.takers - case.assignment else it.takers + (case.assignment to taker), choosing = null)
    }

    /** The button at the foot. */
    fun next() {
        val here = (now.value as? Shown.Here)?.value ?: return
        when (here.step) {
            HandOverStep.LAST_DAY -> checkDay(here.typedDay)
            HandOverStep.TAKERS -> handOver(here)
            HandOverStep.DONE -> open.back()
        }
    }

    override fun back(): Boolean {
        val here = (now.value as? Shown.Here)?.value
        if (here?.step != HandOverStep.TAKERS || here.busy) return false
        change { it.copy(step = HandOverStep.LAST_DAY) }
        return true
    }

    /** Opens the form that waits for a decision. */
    fun open(waiting: String) = open.go(Place.Form(waiting))

    override fun close() = scope.cancel()

    private fun begin(from: HandOver, today: LocalDate): HandOverState {
        val suggested = from.people.mapNotNull { case -> case.suggested?.let { case.assignment to it } }
        return HandOverState(from, today, takers = suggested.toMap(), typedDay = today.written())
    }

    private fun checkDay(typed: String) {
        scope.launch {
            val answer = open.ask { readDay(typed) }
            change {
                when {
                    // Somebody has typed on meanwhile.
                    it.typedDay != typed || it.step != HandOverStep.LAST_DAY -> it
                    answer is Answer.Given -> it.copy(lastDay = answer.value, step = HandOverStep.TAKERS)
                    else -> it.copy(dayWrong = (answer as Answer.Refused).refusal.said)
                }
            }
        }
    }

    private fun handOver(here: HandOverState) {
        val lastDay = here.lastDay ?: return
        if (here.busy) return
        change { it.copy(busy = true) }
        val moves = here.takers.map { (assignment, to) -> HandOverMove(assignment, to, note = null) }
        scope.launch {
            val done = open.askOrTell { handOverTo(HandOverRequest(lastDay, moves, reason = null)) }
            change { if (done == null) it.copy(busy = false) else it.copy(step = HandOverStep.DONE, busy = false, done = done) }
        }
    }

    private fun change(how: (HandOverState) -> HandOverState) =
        now.update { if (it is Shown.Here) Shown.Here(how(it.value)) else it }
}
