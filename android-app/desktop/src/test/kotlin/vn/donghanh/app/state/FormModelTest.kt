package vn.donghanh.app.state

import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Test
import vn.donghanh.NewSecret
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.desktop.DesktopPlatform
import vn.donghanh.device
import vn.donghanh.drafts
import vn.donghanh.example.Scenario
import vn.donghanh.example.StagedClock
import vn.donghanh.form
import vn.donghanh.model.FormView
import vn.donghanh.startForm

/** Fails when letters that were typed into a form of the real core are gone after it was left or locked. */
class FormModelTest {
    private val folder: Path = Files.createTempDirectory("dong-hanh-form")
    private val job = Job()
    private lateinit var app: AppModel

    @After
    fun away() {
        job.cancel()
        folder.toFile().deleteRecursively()
    }

    @Test
    fun aScreenThatIsLeftAtOnceLosesNoLetter() = onScreen {
        val form = newForm()
        for (end in 1..NAME.length) form.type("full_name", NAME.take(end))
        open.back()
        open.desk.settle()
        assertEquals(NAME, onlyDraft().text("full_name"))
    }

    @Test
    fun whoLocksWhileTypingLosesNoLetter() = onScreen {
        val form = newForm()
        for (end in 1..NAME.length) form.type("full_name", NAME.take(end))
        app.lock()
        unlock()
        await { onlyDraft().text("full_name") == NAME }
    }

    @Test
    fun aNotebookThatIsLockedFromOutsideLosesNoLetter() = onScreen {
        val form = newForm()
        form.type("full_name", "Khuất")
        form.settle()
        open.book.lock()
        form.type("full_name", NAME)
        form.type("hamlet", "Muồng Cháu")
        await { app.gate.value is Gate.Locked }
        unlock()
        // What was typed goes on by itself once the notebook is open; a lost letter would never come.
        await { onlyDraft().run { text("full_name") == NAME && text("hamlet") == "Muồng Cháu" } }
    }

    @Test
    fun twoAnswersInOneBreathAreBothThere() = onScreen {
        val form = newForm()
        fun groups() = form.here().form.fields.first { it.path == "groups" }
        val groups = groups()
        form.toggle(groups, "family")
        form.toggle(groups, "erred")
        form.settle()
        assertEquals(setOf("family", "erred"), form.here().codes(groups()).toSet())
    }

    private val open: OpenModel get() = (app.gate.value as Gate.Open).model

    private suspend fun newForm(): FormModel {
        open.write { startForm("person") }
        await { (open.stack.value.last().model as? FormModel)?.state?.value is Shown.Here }
        return open.stack.value.last().model as FormModel
    }

    private fun FormModel.here() = (state.value as Shown.Here).value

    private suspend fun onlyDraft(): FormView {
        val found = open.ask { form(drafts().single().draft) }
        return (found as Answer.Given).value
    }

    private fun FormView.text(path: String) = fields.first { it.path == path }.text

    private suspend fun unlock() {
        await { app.gate.value is Gate.Locked }
        (app.gate.value as Gate.Locked).model.run {
            type(SECRET)
            tryNow()
        }
        await { app.gate.value is Gate.Open }
    }

    private suspend fun await(holds: suspend () -> Boolean) = withTimeout(PATIENCE_MILLIS) { while (!holds()) delay(10) }

    private fun onScreen(does: suspend () -> Unit) = runBlocking(Dispatchers.Main) {
        val scenario = Scenario.read(Path.of("../../tests/journeys/village.jsonl"))
        val clock = StagedClock()
        val platform = DesktopPlatform(folder, device(clock = clock, released = scenario.from))
        scenario.play(platform.folder, platform.device, NewSecret.Passphrase(SECRET), clock).notebook.close()
        app = AppModel(platform, CoroutineScope(Dispatchers.Main + job))
        unlock()
        does()
    }

    private companion object {
        const val SECRET = "bốn con cò trắng đậu"
        const val NAME = "Khuất Văn An"
        const val PATIENCE_MILLIS = 20_000L
    }
}
