package vn.donghanh

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test

/** Fails when an object is not freed, or two threads at a time lose what one of them wrote. */
class LifetimeTest {
    @Test
    fun tenThousandObjectsAreFreed() = phone {
        collected()
        repeat(10_000) { again().close() }
        assertEquals(0uL, liveObjects())
    }

    @Test
    fun whatIsForgottenIsFreed() = phone {
        repeat(1_000) { again() }
        assertTrue(liveObjects() > 0uL)
        collected()
    }

    /** Waits until everything that nobody holds is freed, what other tests left behind, too. */
    private suspend fun collected() {
        for (attempt in 1..100) {
            System.gc()
            if (liveObjects() == 0uL) return
            delay(50)
        }
        throw AssertionError("${liveObjects()} objects are still alive")
    }

    @Test
    fun aClosedNotebookThrowsAndDoesNotCrash() = phone {
        val notebook = found().notebook
        notebook.use { it.catalogue() }
        assertThrows(IllegalStateException::class.java) { notebook.catalogue() }
        notebook.core.close()
    }

    @Test
    fun manyThreadsAtOnceLoseNothing() = phone {
        val (notebook, _) = found()
        coroutineScope {
            val writers = (0 until 4).map { writer ->
                async(Dispatchers.IO) { (0 until 5).map { notebook.writePerson("Khuất Văn ${'A' + writer}$it") } }
            }
            val readers = (0 until 2).map {
                async(Dispatchers.IO) { repeat(20) { notebook.people(limit = 500u) } }
            }
            readers.awaitAll()
            assertEquals(20, writers.awaitAll().flatten().distinct().size)
        }
        assertEquals(20, notebook.people().rows.size)
        assertEquals(emptyList<Any>(), notebook.verify().faults)
    }
}
