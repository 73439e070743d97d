package vn.donghanh.app.state

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import vn.donghanh.Notebook
import vn.donghanh.app.bridge.Answer

/** What a screen reads with one call, and reads again when something was written. */
class ReadOnce<T>(private val open: OpenModel, scope: CoroutineScope, private val read: suspend Notebook.() -> T) {
    private val now = MutableStateFlow<Shown<T>>(Shown.Waiting)
    private val wishes = Channel<Unit>(Channel.CONFLATED)

    /** What is shown. */
    val state: StateFlow<Shown<T>> = now.asStateFlow()

    init {
        scope.launch { for (wish in wishes) load() }
        refresh()
    }

    /** Reads it again; however often that is asked for meanwhile, once more is enough. */
    fun refresh() {
        wishes.trySend(Unit)
    }

    /** Changes what the screen itself decides. */
    fun change(how: (T) -> T) = now.update { if (it is Shown.Here) Shown.Here(how(it.value)) else it }

    private suspend fun load() {
        now.value =
            // Also what the core answers at once is asked off the thread that draws.
            when (val answer = open.ask { withContext(Dispatchers.IO) { read() } }) {
                is Answer.Given -> Shown.Here(answer.value)
                is Answer.Refused -> Shown.Failed(answer.refusal)
            }
    }
}
