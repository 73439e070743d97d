package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.plus
import vn.donghanh.diagnostics
import vn.donghanh.model.Diagnostics

/** Which version this is, and what it is made of. */
class AboutModel(open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val read = ReadOnce(open, scope) { diagnostics() }

    /** What is shown. */
    val state: StateFlow<Shown<Diagnostics>> = read.state

    /** Reads it again. */
    fun refresh() = read.refresh()

    override fun close() = scope.cancel()
}
