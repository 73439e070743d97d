package vn.donghanh.app.bridge

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.catch
import kotlinx.coroutines.flow.conflate
import kotlinx.coroutines.withContext
import vn.donghanh.Change
import vn.donghanh.Notebook
import vn.donghanh.NotebookException
import vn.donghanh.Outcome
import vn.donghanh.attempt
import vn.donghanh.changes
import vn.donghanh.code
import vn.donghanh.field
import vn.donghanh.model.Said
import vn.donghanh.reason

/** What became of a call to the core. */
sealed interface Answer<out T> {
    /** What was asked for. */
    data class Given<T>(val value: T) : Answer<T>

    /** Why not. */
    data class Refused(val refusal: Refusal) : Answer<Nothing>
}

/** Why the core did not do something: what a person reads, and what a screen may need to know of it. */
data class Refusal(
    val kind: Kind,
    val code: String,
    val said: Said,
    val field: String?,
    val guessesLeft: Int? = null,
    val waitSeconds: Long = 0,
) {
    /** The states in which a screen does different things. */
    enum class Kind { LOCKED, NOT_OPENED, NOT_THERE, STORAGE, UNREADABLE, HOST, STOPPED, OTHER }
}

/**
 * The notebook as the screens reach it: nothing else in this app calls the core. Every call is off the main thread and answers
 * instead of throwing.
 */
class Book(private val notebook: Notebook, private val way: Way) {
    /** Whether the keys are here. */
    val isOpen: Boolean get() = notebook.isOpen

    /** The keys go, once the calls under way have ended; drafts stay. */
    suspend fun lock() = withContext(Dispatchers.IO) { notebook.lock() }

    /** The state now, then every change, for as long as the notebook is open. */
    fun changes(): Flow<Change> = notebook.changes().catch { if (it !is NotebookException) throw it }

    /** Reads now, after every change, and once more when the notebook is locked: who asks then is told. */
    suspend fun follow(read: suspend () -> Unit) {
        changes().conflate().collect { read() }
        read()
    }

    /** Asks the core. */
    suspend fun <T> ask(calls: suspend Notebook.() -> T): Answer<T> = way.answer { notebook.calls() }
}

/** What became of calls to the core. */
internal suspend fun <T> Way.answer(calls: suspend () -> T): Answer<T> =
    when (val outcome = attempt { cross(calls) }) {
        is Outcome.Done -> Answer.Given(outcome.value)
        is Outcome.Failed -> Answer.Refused(outcome.error.refusal())
    }

/** What a screen needs to know of an error. */
internal fun NotebookException.refusal(): Refusal {
    val opening = this as? NotebookException.NotOpened
    val kind =
        when (this) {
            is NotebookException.Locked -> Refusal.Kind.LOCKED
            is NotebookException.NotOpened -> Refusal.Kind.NOT_OPENED
            is NotebookException.NotFound -> Refusal.Kind.NOT_THERE
            is NotebookException.Storage -> Refusal.Kind.STORAGE
            is NotebookException.Unreadable -> Refusal.Kind.UNREADABLE
            is NotebookException.Host -> Refusal.Kind.HOST
            is NotebookException.Stopped -> Refusal.Kind.STOPPED
            else -> Refusal.Kind.OTHER
        }
    // A wait of a fraction of a second is a second: a countdown that shows 0 would let nobody try.
    val wait = opening?.wait?.plusMillis(999)?.seconds ?: 0
    return Refusal(kind, code, reason, field, opening?.attemptsLeft?.toInt(), wait)
}
