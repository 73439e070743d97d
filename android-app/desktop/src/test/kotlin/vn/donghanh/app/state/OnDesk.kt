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
import vn.donghanh.NewSecret
import vn.donghanh.app.bridge.Way
import vn.donghanh.app.desktop.DesktopPlatform
import vn.donghanh.device
import vn.donghanh.example.Scenario
import vn.donghanh.example.StagedClock
import vn.donghanh.startForm

/** The models of the app over the real core, without a screen. */
abstract class OnDesk {
    private val folder: Path = Files.createTempDirectory("dong-hanh-models")
    private val job = Job()

    /** The app. */
    protected lateinit var app: AppModel

    /** The open notebook. */
    protected val open: OpenModel get() = (app.gate.value as Gate.Open).model

    @After
    fun away() {
        job.cancel()
        folder.toFile().deleteRecursively()
    }

    /** Opens the village of the journeys; every call to the core goes that way. */
    protected fun onScreen(way: Way = Way.Straight, does: suspend () -> Unit) = runBlocking(Dispatchers.Main) {
        val scenario = Scenario.read(Path.of("../../tests/journeys/village.jsonl"))
        val clock = StagedClock()
        val platform = DesktopPlatform(folder, device(clock = clock, released = scenario.from))
        scenario.play(platform.folder, platform.device, NewSecret.Passphrase(SECRET), clock).notebook.close()
        app = AppModel(platform, CoroutineScope(Dispatchers.Main + job), way = way)
        unlock()
        does()
    }

    /** Begins the file of somebody new. */
    protected suspend fun newForm(): FormModel {
        open.write { startForm("person") }
        await { (open.stack.value.last().model as? FormModel)?.state?.value is Shown.Here }
        return open.stack.value.last().model as FormModel
    }

    /** Types what opens it. */
    protected suspend fun unlock() {
        await { app.gate.value is Gate.Locked }
        (app.gate.value as Gate.Locked).model.run {
            type(SECRET)
            tryNow()
        }
        await { app.gate.value is Gate.Open }
    }

    /** Waits for it. */
    protected suspend fun await(holds: suspend () -> Boolean) = withTimeout(PATIENCE_MILLIS) { while (!holds()) delay(10) }

    protected companion object {
        const val SECRET = "bốn con cò trắng đậu"
        private const val PATIENCE_MILLIS = 20_000L
    }
}
