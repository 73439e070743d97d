package vn.donghanh

import java.nio.file.Path
import org.junit.Assert.assertEquals
import org.junit.Test

/** Fails when an answer is lost that a call had taken before the app was killed. */
class KilledTest {
    @Test
    fun aDraftOutlivesAKilledProcess() = phone {
        val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
        val classes = System.getProperty("java.class.path")
        val app = ProcessBuilder(java, "-cp", classes, "vn.donghanh.FillsAndWaitsKt", root.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
        val draft = app.inputReader().readLine()
        app.destroyForcibly().waitFor()
        val notebook = again()
        notebook.unlockWithPin(PIN)
        assertEquals(listOf(draft), notebook.drafts().map { it.draft })
        assertEquals("Khuất Văn", notebook.form(draft).field("full_name").text)
    }
}
