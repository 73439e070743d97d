package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.bridge.Refusal
import vn.donghanh.lockPeriod
import vn.donghanh.model.ChoiceItem
import vn.donghanh.model.PeriodItem
import vn.donghanh.model.Report
import vn.donghanh.model.ReportLine
import vn.donghanh.model.Said
import vn.donghanh.report
import vn.donghanh.reportPeriods
import vn.donghanh.unitChoices

/** A count that goes on: how many indicators of how many. */
data class Counting(val done: Int, val of: Int)

/** Báo cáo. */
data class ReportState(
    val unit: String,
    val unitName: Said,
    val periods: List<PeriodItem> = emptyList(),
    val period: PeriodItem? = null,
    /** Whether the periods are listed to choose one. */
    val choosesPeriod: Boolean = false,
    val counting: Counting? = null,
    val report: Report? = null,
    val refusal: Refusal? = null,
    /** What is found for a unit that is being chosen; null while none is. */
    val units: List<ChoiceItem>? = null,
    val unitQuery: String = "",
    /** Whether it is being asked if the period is to be locked. */
    val asksLock: Boolean = false,
) {
    /** Whether a count was stopped before its end. */
    val isStopped: Boolean get() = period != null && counting == null && report == null && refusal == null
}

/** The figures of a unit for a period. */
class ReportModel(private val open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val now = MutableStateFlow(ReportState(open.own.unit, (open.own.unitName ?: open.own.unit).let { Said(it, it) }))
    private var counting: Job? = null
    private var finding: Job? = null

    /** What is shown. */
    val state: StateFlow<ReportState> = now.asStateFlow()

    /** Whether nobody has noted yet that the recovery sheet is on paper. It is told on somebody's first screen. */
    val asksSheet: StateFlow<Boolean> get() = if (barOf(open.own.role).first() == Place.Reports) open.asksSheet else NOT_ASKED

    /** To the recovery sheet. */
    fun sheet() = open.go(Place.Sheet)

    /** Whether figures can be locked by who holds the device. */
    val locksPeriods: Boolean get() = open.own.locksPeriods

    init {
        scope.launch {
            val periods = open.askOrTell { reportPeriods() } ?: return@launch
            now.update { it.copy(periods = periods, period = periods.firstOrNull()) }
            count()
        }
    }

    /** Lists the periods, or leaves that. */
    fun choosePeriod() = now.update { it.copy(choosesPeriod = !it.choosesPeriod) }

    /** Chooses the period, and counts it. */
    fun period(period: PeriodItem) {
        now.update { it.copy(period = period, choosesPeriod = false) }
        count()
    }

    /** Begins to choose another unit, or leaves that. */
    fun chooseUnit(choosing: Boolean) {
        finding?.cancel()
        now.update { it.copy(units = if (choosing) emptyList() else null, unitQuery = "") }
        if (choosing) findUnit("")
    }

    /** Looks for a unit as somebody types. */
    fun findUnit(query: String) {
        now.update { it.copy(unitQuery = query) }
        finding?.cancel()
        finding = scope.launch { open.askOrTell { unitChoices(query) }?.let { found -> now.update { it.copy(units = found) } } }
    }

    /** Chooses the unit, and counts it. */
    fun unit(unit: ChoiceItem) {
        finding?.cancel()
        now.update { it.copy(unit = unit.id, unitName = unit.name, units = null) }
        count()
    }

    /** Counts, from the first indicator on. */
    fun count() {
        val (unit, period) = now.value.unit to (now.value.period ?: return)
        counting?.cancel()
        counting =
            scope.launch {
                now.update { it.copy(counting = Counting(0, 0), report = null, refusal = null) }
                val answer = open.ask { report(unit, period.period) { done, of -> step(Counting(done.toInt(), of.toInt())) } }
                now.update {
                    when (answer) {
                        is Answer.Given -> it.copy(counting = null, report = answer.value)
                        is Answer.Refused -> it.copy(counting = null, refusal = answer.refusal)
                    }
                }
            }
    }

    /** Stops counting. */
    fun stop() {
        counting?.cancel()
        now.update { it.copy(counting = null) }
    }

    /** Opens an indicator. */
    fun open(line: ReportLine) {
        val report = now.value.report ?: return
        open.go(Place.Indicator(line.indicator, report.unit, report.period))
    }

    /** Opens the targets. */
    fun targets() {
        val period = now.value.period ?: return
        open.go(Place.Targets(now.value.unit, period.period))
    }

    /** Asks whether the figures are to be locked, or asks no more. */
    fun askLock(asks: Boolean) = now.update { it.copy(asksLock = asks) }

    /** Locks them. */
    fun lock() {
        val (unit, period) = now.value.unit to (now.value.period ?: return)
        askLock(false)
        scope.launch {
            open.askOrTell { lockPeriod(unit, period.period) } ?: return@launch
            open.tell(Told(Said("Đã khóa số liệu: ${period.label.vi}.", "The figures are locked: ${period.label.en}.")))
            open.askOrTell { reportPeriods() }?.let { all -> now.update { it.copy(periods = all) } }
            count()
        }
    }

    override fun back(): Boolean = (now.value.units != null).also { if (it) chooseUnit(false) }

    override fun close() = scope.cancel()

    private fun step(counting: Counting) = now.update { if (it.counting == null) it else it.copy(counting = counting) }

    private companion object {
        val NOT_ASKED = MutableStateFlow(false)
    }
}
