package vn.donghanh

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.channels.awaitClose
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.callbackFlow
import kotlinx.coroutines.flow.flowOn
import vn.donghanh.model.Changed
import vn.donghanh.model.Summary

/** The state, and what changed since it was last told. */
data class Change(val summary: Summary, val changed: Changed)

/**
 * The state now, then every change, for as long as it is collected; also after a lock and an unlock. No change is left out,
 * however slowly it is collected. Throws [NotebookException.Locked] where the notebook is locked when collecting begins.
 */
fun Notebook.changes(): Flow<Change> =
    callbackFlow {
        val watch = core.observe(
            object : ChangeListener {
                override fun changed(summary: Summary, changed: Changed) {
                    trySend(Change(summary, changed))
                }
            },
        )
        awaitClose {
            watch.end()
            watch.close()
        }
    }.buffer(Channel.UNLIMITED).flowOn(Dispatchers.IO)
