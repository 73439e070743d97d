package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import vn.donghanh.app.bridge.Rows
import vn.donghanh.app.bridge.asRows
import vn.donghanh.model.WorkItem
import vn.donghanh.settleFinding
import vn.donghanh.startTask
import vn.donghanh.workList

/** One list of work: its rows, and the button of each. */
class WorkListModel(private val open: OpenModel, private val list: String) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val rows = PagedRows(open, scope) { after, limit -> workList(list, after, limit).asRows() }
    private val askedNow = MutableStateFlow<WorkItem?>(null)

    /** What is shown. */
    val state: StateFlow<Shown<Rows<WorkItem>>> = rows.state

    /** The finding that is to be noted as done, while the person is asked. */
    val asked: StateFlow<WorkItem?> = askedNow.asStateFlow()

    init {
        rows.refresh()
        open.follow(scope) { rows.refresh() }
    }

    /** Reads it again. */
    fun refresh() = rows.refresh()

    /** The next page. */
    fun more() = rows.more()

    /** Opens what a row is about; a finding is about no record. */
    fun open(row: WorkItem) {
        when (row.kind) {
            "" -> {}
            PERSON -> open.go(Place.Person(row.about))
            else -> open.go(Place.Record(row.about))
        }
    }

    /** Begins the form that does it. */
    fun act(row: WorkItem) {
        val (task, source) = (row.taskNumber ?: return) to (row.source ?: return)
        open.write { startTask(task, row.about, source) }
    }

    /** Asks whether a finding was read and done; `null` asks no more. */
    fun ask(finding: WorkItem?) {
        askedNow.value = finding
    }

    /** Notes that it was. */
    fun settle() {
        val finding = askedNow.value ?: return
        askedNow.value = null
        scope.launch { open.askOrTell { settleFinding(finding.about) }?.let { rows.refresh() } }
    }

    override fun close() = scope.cancel()

    private companion object {
        const val PERSON = "person"
    }
}
