package vn.donghanh.app.android

import android.os.Looper
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import kotlinx.coroutines.launch
import org.junit.After
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadows.ShadowSystemClock
import java.time.Duration
import vn.donghanh.NewSecret
import vn.donghanh.app.journeys.JOURNEYS
import vn.donghanh.app.journeys.Journey
import vn.donghanh.app.journeys.JourneyHost
import vn.donghanh.app.journeys.JourneyRunner
import vn.donghanh.app.journeys.play
import vn.donghanh.app.platform.Language
import vn.donghanh.app.platform.TextSize
import vn.donghanh.app.state.Gate
import vn.donghanh.example.StagedClock
import vn.donghanh.setOwnMembership

/** The journeys on Android 15, with the real core. */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = "vi-rVN-w360dp-h640dp-xhdpi", application = JourneyApplication::class)
class JourneysTest(private val file: String) : Journeys() {
    @Test
    fun journey() = play(file)

    companion object {
        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun journeys(): List<String> = JOURNEYS
    }
}

/** Some of them among the oldest Androids that the app runs on. */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [26], qualifiers = "vi-rVN-w360dp-h640dp-xhdpi", application = JourneyApplication::class)
class JourneysOnAndroid8Test(private val file: String) : Journeys() {
    @Test
    fun journey() = play(file)

    companion object {
        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun journeys(): List<String> =
            listOf("j01-first-run.json", "j02-wrong-secret.json", "j03-outreach.json", "j04-check-in.json", "j06-search.json")
    }
}

/** A phone that plays a journey. */
abstract class Journeys : JourneyHost {
    @get:Rule val rule = createEmptyComposeRule()
    private val app get() = RuntimeEnvironment.getApplication() as JourneyApplication
    private var phone: Phone? = null
    private var ids = emptyMap<String, String>()

    override val given = mapOf("secret" to "739154", "other" to "482915", "weak" to "123456")

    @Before
    fun start() = StandInKeystore.install()

    @After
    fun end() {
        phone?.close()
    }

    /** Plays it on a phone that holds its start. */
    protected fun play(file: String) {
        val journey = Journey.read(Journey.FOLDER.resolve(file))
        journey.start?.let {
            val clock = StagedClock()
            app.beginAgain(clock, it.scenario.from)
            ids = it.play(app.platform.folder, app.platform.device, NewSecret.Pin(given.getValue("secret")), clock)
            app.beginAgain(clock, it.scenario.from)
        }
        phone = Phone()
        JourneyRunner(rule, this).play(journey)
    }

    override fun back() {
        phone?.back()
    }

    override fun kill() {
        phone?.kill()
    }

    /** The test's own thread is the one that draws: it has to go on drawing. */
    override fun letPass(seconds: Long) {
        val end = System.nanoTime() + seconds * 1_000_000_000
        while (System.nanoTime() < end) {
            shadowOf(Looper.getMainLooper()).idle()
            Thread.sleep(20)
        }
    }

    override fun away(seconds: Long) {
        phone?.leave()
        ShadowSystemClock.advanceBy(Duration.ofSeconds(seconds))
        phone?.comeBack()
    }

    override fun set(setting: String, to: String) {
        val now = app.model.settings.value
        when (setting) {
            "own" -> own(ids.getValue(to))
            "language" -> app.model.set(now.copy(language = Language.entries.first { it.code == to }))
            "text" -> app.model.set(now.copy(textSize = TextSize.valueOf(to.uppercase())))
            else -> error("there is no setting “$setting”")
        }
    }

    private fun own(member: String) {
        val open = (app.model.gate.value as Gate.Open).model
        open.scope.launch { open.askOrTell { setOwnMembership(member) } }
    }
}
