package vn.donghanh

import kotlinx.coroutines.CancellationException

/** What became of a call: an answer, or why there is none. */
sealed interface Outcome<out T> {
    /** The answer. */
    data class Done<T>(val value: T) : Outcome<T>

    /** Why there is none. */
    data class Failed(val error: NotebookException) : Outcome<Nothing>
}

/**
 * Runs calls of a notebook and answers what became of them, so that a screen handles both in one `when`. Cancelling goes on
 * as ever.
 */
suspend fun <T> attempt(calls: suspend () -> T): Outcome<T> =
    try {
        Outcome.Done(calls())
    } catch (cancelled: CancellationException) {
        throw cancelled
    } catch (error: NotebookException) {
        Outcome.Failed(error)
    }

/** The stable code of the very state. */
val NotebookException.code: String get() = parts().first

/** The argument or the form's field that it is about, if there is one. */
val NotebookException.field: String? get() = parts().second

/** What a person reads. */
val NotebookException.reason: vn.donghanh.model.Said get() = parts().third

private fun NotebookException.parts() =
    when (this) {
        is NotebookException.Locked -> Triple(code, field, reason)
        is NotebookException.NotOpened -> Triple(code, field, reason)
        is NotebookException.Refused -> Triple(code, field, reason)
        is NotebookException.NotFound -> Triple(code, field, reason)
        is NotebookException.Host -> Triple(code, field, reason)
        is NotebookException.Unreadable -> Triple(code, field, reason)
        is NotebookException.Storage -> Triple(code, field, reason)
        is NotebookException.Stopped -> Triple(code, field, reason)
    }
