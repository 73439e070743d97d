package vn.donghanh

import java.math.BigDecimal
import java.util.concurrent.atomic.AtomicLong
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import vn.donghanh.model.Edit
import vn.donghanh.model.Figure
import vn.donghanh.model.Input
import vn.donghanh.model.TargetState

/** Fails when a number, its target or what stands behind it is not told, or a report does not stop. */
class ReportTest {
    private suspend fun Notebook.outreach(heads: Long, day: String) =
        write(
            "outreach-contact",
            Edit("topics", Input.Codes(listOf("hiv"))),
            Edit("heads", Input.Number(heads)),
            text("date", day),
        )

    @Test
    fun aReportCountsBesideItsTarget() = phone {
        val (notebook, _) = found()
        notebook.settle()
        val own = listOf(notebook.outreach(4_000, "05/09/2024"), notebook.outreach(1_236, "30/09/2024"))
        notebook.outreach(99, "31/08/2024")
        val target = arrayOf(text("indicator", "I22"), text("period", "09/2024"), text("value", "5236,5"))
        notebook.write("target", *target, code("measure", "count"), text("source", "KH 128/KH-UBND"))
        val report = notebook.report(UNIT, "tháng 9/2024")
        assertEquals("09/2024", report.period)
        val line = report.lines.first { it.indicator == "I22" }
        assertEquals(Figure.Count(5_236), line.value)
        assertEquals("5.236" to "lượt người", line.shown to line.unit.vi)
        val set = line.target as TargetState.Set
        assertEquals(BigDecimal("5236.50"), set.v1.value)
        assertEquals("5.236,5" to "100%", set.v1.shown to set.v1.attained)
        assertEquals(own, notebook.recordsBehind("I22", UNIT, "09/2024").rows.map { it.record })
        assertEquals("period", failed { notebook.report(UNIT, "heute") }.field)
    }

    @Test
    fun aCancelledReportStopsAtItsNextStep() = phone {
        val (notebook, _) = found()
        notebook.settle()
        notebook.outreach(12, "05/09/2024")
        val steps = AtomicLong()
        val total = AtomicLong()
        coroutineScope {
            val job = launch(Dispatchers.Default) {
                notebook.report(UNIT, "2024") { _, of ->
                    total.set(of.toLong())
                    if (steps.incrementAndGet() == 3L) coroutineContext[kotlinx.coroutines.Job]!!.cancel()
                }
                throw AssertionError("it went through")
            }
            job.join()
            assertTrue(job.isCancelled)
        }
        assertEquals(3L, steps.get())
        assertTrue("$total", total.get() > 3)
        val stopped = failed { notebook.core.report(UNIT, "2024", listener { _, _ -> false }) }
        assertEquals("report-stopped", (stopped as NotebookException.Stopped).code)
    }

    @Test
    fun aLockStopsAReport() = phone {
        val (notebook, _) = found()
        val stopped = failed { notebook.report(UNIT, "2024") { done, _ -> if (done == 2uL) notebook.lock() } }
        assertTrue("$stopped", stopped is NotebookException.Stopped)
    }

    @Test
    fun aReportedPeriodWarns() = phone {
        val (notebook, _) = found()
        val village = notebook.settle("Khuất Văn An")
        notebook.lockPeriod(UNIT, "Q3/2024")
        val draft = notebook.startForm("check-in-visit").draft
        notebook.editForm(draft, village.visit(0).toList())
        val asks = notebook.saveForm(draft) as SaveOutcome.Asks
        assertTrue("$asks", asks.warnings.any { it.rule == "R57" })
    }

    @Test
    fun everythingIsVerifiedRebuiltAndTold() = phone {
        val (notebook, _) = found()
        val village = notebook.settle("Khuất Văn An")
        notebook.write("check-in-visit", *village.visit(0))
        val verified = notebook.verify()
        assertTrue(verified.faults.isEmpty())
        notebook.rebuild()
        assertEquals(1, notebook.people().rows.size)
        val told = notebook.diagnostics()
        assertEquals("open" to verified.sound, told.state to told.counts?.entries)
        assertTrue("$told", !told.toString().contains("Khuất"))
        notebook.lock()
        assertEquals("locked" to "locked", notebook.diagnostics().run { state to trouble })
        assertNull(notebook.diagnostics().counts)
    }
}

/** A step listener of one function. */
fun listener(step: (ULong, ULong) -> Boolean) =
    object : StepListener {
        override fun step(done: ULong, total: ULong) = step(done, total)
    }
