package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.plus
import vn.donghanh.app.bridge.Rows
import vn.donghanh.app.bridge.asRows
import vn.donghanh.model.TimelineItem
import vn.donghanh.records
import vn.donghanh.startForm

/** The records of a kind, the newest day first. */
class RecordsModel(private val open: OpenModel, private val kind: String) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val list = PagedRows(open, scope) { after, limit -> records(kind, after, limit).asRows() }

    /** What is shown. */
    val state: StateFlow<Shown<Rows<TimelineItem>>> = list.state

    init {
        list.refresh()
        open.follow(scope) { if (kind in it.kinds) list.refresh() }
    }

    /** Reads them again. */
    fun refresh() = list.refresh()

    /** The next page. */
    fun more() = list.more()

    /** Opens one. */
    fun open(row: TimelineItem) = open.go(Place.Record(row.record))

    /** Begins another one. */
    fun write() = open.write { startForm(kind) }

    override fun close() = scope.cancel()
}
