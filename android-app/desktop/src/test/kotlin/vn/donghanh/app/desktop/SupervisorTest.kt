package vn.donghanh.app.desktop

import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import vn.donghanh.app.desktop.surface.Notebooks
import vn.donghanh.app.desktop.surface.Stage
import vn.donghanh.app.desktop.surface.Start

/** Fails where somebody is offered what the core would refuse to that role. */
class SupervisorTest {
    @Test
    fun `a supervisor reads figures and locks none`() = assertFalse(offersLock(Start.SUPERVISOR))

    @Test
    fun `a manager locks them`() = assertTrue(offersLock(Start.EMPTY))

    private fun offersLock(start: Start): Boolean {
        val folder = Notebooks.copy(start)
        var offered = false
        try {
            Stage.on(folder, start.keys) {
                open()
                step("bar.reports")
                // The last row but that one: below it everything is there.
                assertTrue(waits { isReached("reports.targets") })
                offered = isReached("reports.lock")
            }
        } finally {
            folder.toFile().deleteRecursively()
        }
        return offered
    }

    private fun Stage.isReached(tag: String): Boolean {
        reach(tag)
        return isThere(tag)
    }
}
