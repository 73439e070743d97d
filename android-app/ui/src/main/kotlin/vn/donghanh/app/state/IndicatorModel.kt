package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.plus
import vn.donghanh.app.bridge.Rows
import vn.donghanh.app.bridge.asRows
import vn.donghanh.model.TimelineItem
import vn.donghanh.model.Trend
import vn.donghanh.recordsBehind
import vn.donghanh.trend

/** An indicator: month by month over the year of the report, and the records behind its number. */
class IndicatorModel(private val open: OpenModel, place: Place.Indicator) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val months = ReadOnce(open, scope) { trend(place.indicator, place.unit, yearOf(place.period)) }
    private val list =
        PagedRows(open, scope) { after, limit -> recordsBehind(place.indicator, place.unit, place.period, after, limit).asRows() }

    /** The months. */
    val trend: StateFlow<Shown<Trend>> = months.state

    /** The records. */
    val records: StateFlow<Shown<Rows<TimelineItem>>> = list.state

    init {
        list.refresh()
    }

    /** Reads everything again. */
    fun refresh() {
        months.refresh()
        list.refresh()
    }

    /** Reads the records again. */
    fun refreshRecords() = list.refresh()

    /** The next page of the records. */
    fun more() = list.more()

    /** Opens a record. */
    fun open(row: TimelineItem) = open.go(Place.Record(row.record))

    override fun close() = scope.cancel()
}

/** Every code of a period ends with its year. */
private fun yearOf(period: String): Int = period.takeLast(4).toInt()
