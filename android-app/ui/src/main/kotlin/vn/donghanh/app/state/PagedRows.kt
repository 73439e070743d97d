package vn.donghanh.app.state

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import vn.donghanh.Notebook
import vn.donghanh.PAGE
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.bridge.Rows

/** A list that grows page by page as it is scrolled. `read` takes where the page begins and how many rows it has at most. */
class PagedRows<T>(
    private val open: OpenModel,
    private val scope: CoroutineScope,
    private val read: suspend Notebook.(after: String?, limit: UInt) -> Rows<T>,
) {
    private val now = MutableStateFlow<Shown<Rows<T>>>(Shown.Waiting)
    // While one answer is waited for, all further wishes are one: letters typed fast ask the core no more often than it answers.
    private val wishes = Channel<Unit>(Channel.CONFLATED)
    private var size = 0
    private var growing: Job? = null

    /** What is shown. */
    val state: StateFlow<Shown<Rows<T>>> = now.asStateFlow()

    init {
        scope.launch { for (wish in wishes) load() }
    }

    /** Begins with rows that came with something else. */
    fun begin(rows: Rows<T>) = show(rows)

    /** Reads it again, as far as it was shown: nobody loses the place. */
    fun refresh() {
        wishes.trySend(Unit)
    }

    /** Reads something else, from its top. */
    fun restart() {
        size = 0
        refresh()
    }

    /** The next page. */
    fun more() {
        val shown = now.value as? Shown.Here ?: return
        val after = shown.value.next ?: return
        if (growing?.isActive == true) return
        growing =
            scope.launch {
                val page = open.askOrTell { read(after, PAGE) } ?: return@launch
                // What was read anew meanwhile goes on from another place.
                if (now.value === shown) show(shown.value + page)
            }
    }

    private suspend fun load() {
        val limit = size.coerceIn(PAGE.toInt(), MOST).toUInt()
        when (val answer = open.ask { read(null, limit) }) {
            is Answer.Given -> show(answer.value)
            is Answer.Refused -> now.value = Shown.Failed(answer.refusal)
        }
    }

    private fun show(rows: Rows<T>) {
        size = rows.rows.size
        now.value = Shown.Here(rows)
    }

    private companion object {
        /** The most rows that the core gives at once. */
        const val MOST = 500
    }
}
