package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.plus
import vn.donghanh.model.WorkListItem
import vn.donghanh.workLists

/** Công việc: the lists of what waits for this role. */
class WorkModel(private val open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val lists = ReadOnce(open, scope) { workLists(open.own.role) }

    /** What is shown. */
    val state: StateFlow<Shown<List<WorkListItem>>> = lists.state

    init {
        open.follow(scope) { lists.refresh() }
    }

    /** Reads them again. */
    fun refresh() = lists.refresh()

    /** Opens a list. */
    fun open(list: WorkListItem) = open.go(Place.WorkList(list.list, list.label))

    /** Opens everything that can be written down. */
    fun write() = open.go(Place.Write)

    override fun close() = scope.cancel()
}
