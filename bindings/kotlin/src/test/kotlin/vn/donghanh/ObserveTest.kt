package vn.donghanh

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** Fails when a change is not told, told twice, or told to somebody who left. */
class ObserveTest {
    @Test
    fun whoListensHearsTheStateAndThenEveryChange() = phone {
        val (notebook, _) = found()
        val village = notebook.settle("Khuất Văn An")
        coroutineScope {
            val listens = CompletableDeferred<Unit>()
            val told = async { notebook.changes().onEach { listens.complete(Unit) }.take(4).toList() }
            listens.await()
            val draft = notebook.startForm("check-in-visit").draft
            notebook.editForm(draft, village.visit(0).toList())
            val saved = notebook.saved(draft)
            notebook.undo(saved.undo)
            val (first, drafted, written, undone) = told.await()
            assertEquals(emptyList<String>() to 0uL, first.changed.kinds to first.summary.drafts)
            assertEquals(true to 1uL, drafted.changed.drafts to drafted.summary.drafts)
            assertEquals(listOf(saved.record) to 0uL, written.changed.records to written.summary.drafts)
            assertEquals(listOf(saved.record), undone.changed.records)
        }
    }

    @Test
    fun itGoesOnAfterALock() = phone {
        val (notebook, _) = found()
        val before = liveObjects()
        coroutineScope {
            val listens = CompletableDeferred<Unit>()
            val told = async { notebook.changes().onEach { listens.complete(Unit) }.take(2).toList() }
            listens.await()
            assertEquals(before + 1uL, liveObjects())
            notebook.lock()
            notebook.unlockWithPin(PIN)
            notebook.writePerson("Khuất Văn An")
            assertTrue(told.await()[1].changed.drafts)
        }
        assertEquals(before, liveObjects())
    }

    @Test
    fun aListenerThatThrowsHarmsNobody() = phone {
        val (notebook, _) = found()
        val throwing = notebook.core.observe(
            object : ChangeListener {
                override fun changed(summary: vn.donghanh.model.Summary, changed: vn.donghanh.model.Changed) =
                    throw IllegalStateException("Khuất Văn An")
            },
        )
        notebook.writePerson("Khuất Văn An")
        assertEquals(1, notebook.people().rows.size)
        throwing.close()
    }
}
