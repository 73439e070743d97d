package vn.donghanh.app.desktop

import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.junit4.v2.createComposeRule
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import org.junit.After
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.junit.runners.Parameterized
import vn.donghanh.NewSecret
import vn.donghanh.app.App
import vn.donghanh.app.journeys.JOURNEYS
import vn.donghanh.app.journeys.Journey
import vn.donghanh.app.journeys.JourneyHost
import vn.donghanh.app.journeys.JourneyRunner
import vn.donghanh.app.journeys.play
import vn.donghanh.app.platform.Language
import vn.donghanh.app.platform.TextSize
import vn.donghanh.app.state.AppModel
import vn.donghanh.app.state.Gate
import vn.donghanh.device
import vn.donghanh.example.StagedClock
import vn.donghanh.setOwnMembership

/** The journeys on the PC, as far as it has what they need. */
@RunWith(Parameterized::class)
class JourneysTest(private val file: String) : JourneyHost {
    @get:Rule val rule = createComposeRule()
    private val folder: Path = Files.createTempDirectory("dong-hanh-app")
    private val clock = StagedClock()
    private var job = Job()
    private var awaySeconds = 0L
    private var ids = emptyMap<String, String>()
    private var model by mutableStateOf<AppModel?>(null)
    private var platform = DesktopPlatform(folder)

    override val given = mapOf("secret" to "bốn con cò trắng đậu", "other" to "năm hạt mưa rơi chậm", "weak" to "aaaaaaaaaaaa")

    @After
    fun away() {
        job.cancel()
        folder.toFile().deleteRecursively()
    }

    @Test
    fun journey() {
        val journey = Journey.read(Journey.FOLDER.resolve(file))
        journey.start?.let {
            platform = DesktopPlatform(folder, device(clock = clock, released = it.scenario.from))
            ids = it.play(platform.folder, platform.device, NewSecret.Passphrase(given.getValue("secret")), clock)
        }
        model = appModel()
        rule.setContent { model?.let { key(it) { App(it, desktopFont(), dark = false) } } }
        JourneyRunner(rule, this).play(journey)
    }

    override fun back() {
        model?.back()
    }

    /** Nothing is told that it ends, and another process opens the same folder. */
    override fun kill() {
        job.cancel()
        job = Job()
        model = appModel()
    }

    override fun letPass(seconds: Long) = Thread.sleep(seconds * 1_000)

    override fun away(seconds: Long) {
        awaySeconds += seconds
        model?.returned()
    }

    override fun set(setting: String, to: String) {
        val model = model ?: return
        if (setting == "own") return own(model, ids.getValue(to))
        val now = model.settings.value
        model.set(
            when (setting) {
                "language" -> now.copy(language = Language.entries.first { it.code == to })
                "text" -> now.copy(textSize = TextSize.valueOf(to.uppercase()))
                else -> error("there is no setting “$setting”")
            },
        )
    }

    private fun own(model: AppModel, member: String) {
        val open = (model.gate.value as Gate.Open).model
        open.scope.launch { open.askOrTell { setOwnMembership(member) } }
    }

    private fun appModel() =
        AppModel(platform, CoroutineScope(Dispatchers.Main + job)) { System.nanoTime() / 1_000_000 + awaySeconds * 1_000 }

    companion object {
        @JvmStatic
        @Parameterized.Parameters(name = "{0}")
        fun journeys(): List<String> = JOURNEYS
    }
}
