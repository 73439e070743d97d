package vn.donghanh.app.desktop

import androidx.compose.ui.test.junit4.v2.createComposeRule
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import org.junit.After
import org.junit.Rule
import org.junit.Test
import vn.donghanh.app.App
import vn.donghanh.app.journeys.Journey
import vn.donghanh.app.journeys.JourneyHost
import vn.donghanh.app.journeys.JourneyRunner
import vn.donghanh.app.state.AppModel

/** The journeys on the PC, as far as it has what they need. */
class JourneysTest : JourneyHost {
    @get:Rule val rule = createComposeRule()
    private val folder: Path = Files.createTempDirectory("dong-hanh-app")
    private val job = Job()
    private lateinit var model: AppModel

    override val given = mapOf("secret" to "bốn con cò trắng đậu", "weak" to "aaaaaaaaaaaa")

    @After
    fun away() {
        job.cancel()
        folder.toFile().deleteRecursively()
    }

    @Test
    fun j01() = play("j01-first-run.json")

    private fun play(file: String) {
        model = AppModel(DesktopPlatform(folder), CoroutineScope(Dispatchers.Main + job))
        rule.setContent { App(model, desktopFont(), dark = false) }
        JourneyRunner(rule, this).play(Journey.read(Path.of("../../tests/journeys", file)))
    }

    override fun back() {
        model.back()
    }

    override fun kill() = error("a test of the PC keeps its process")

    override fun letPass(seconds: Long) = Thread.sleep(seconds * 1_000)
}
