package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import vn.donghanh.app.bridge.Answer
import vn.donghanh.correctForm
import vn.donghanh.history
import vn.donghanh.model.HistoryItem
import vn.donghanh.model.RecordView
import vn.donghanh.record
import vn.donghanh.undo
import vn.donghanh.updateForm

/** Something that was written down, and how it came to be as it is. */
data class RecordState(val record: RecordView, val history: List<HistoryItem>)

/** A record with its answers; it follows what is written. */
class RecordModel(private val open: OpenModel, private val id: String) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val now = MutableStateFlow<Shown<RecordState>>(Shown.Waiting)

    /** What is shown. */
    val state: StateFlow<Shown<RecordState>> = now.asStateFlow()

    init {
        scope.launch { open.book.follow { read() } }
    }

    /** Reads it again. */
    fun refresh() {
        scope.launch { read() }
    }

    /** What was written was wrong. */
    fun correct() = open.write { correctForm(id) }

    /** The world has changed since. */
    fun update() = open.write { updateForm(id) }

    /** Takes the newest entry back, after a yes. What is left of the record stands where the person came from. */
    fun undo(entry: String) {
        open.scope.launch {
            open.askOrTell { undo(entry) } ?: return@launch
            open.leave { it.model === this@RecordModel }
            open.tell(Told(OpenModel.UNDONE))
        }
    }

    override fun close() = scope.cancel()

    private suspend fun read() {
        now.value =
            when (val answer = open.ask { RecordState(record(id), history(id)) }) {
                is Answer.Given -> Shown.Here(answer.value)
                is Answer.Refused -> Shown.Failed(answer.refusal)
            }
    }
}
