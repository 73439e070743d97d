package vn.donghanh.app.desktop

import java.awt.EventQueue
import java.nio.file.Files
import org.junit.Assert.assertThrows
import org.junit.Test
import vn.donghanh.Notebook
import vn.donghanh.NotebookException
import vn.donghanh.app.desktop.surface.MorningClock
import vn.donghanh.device

/** Every screen is looked at with a clock that fails on the thread that draws; here is that it does. */
class MainThreadTest {
    @Test
    fun `a call to the core from the thread that draws is seen`() {
        val folder = Files.createTempDirectory("dong-hanh-thread")
        var thrown: Throwable? = null
        EventQueue.invokeAndWait {
            thrown = assertThrows(NotebookException.Host::class.java) { Notebook.at(folder, device(clock = MorningClock)) }
        }
        checkNotNull(thrown)
        Notebook.at(folder, device(clock = MorningClock)).close()
        folder.toFile().deleteRecursively()
    }
}
