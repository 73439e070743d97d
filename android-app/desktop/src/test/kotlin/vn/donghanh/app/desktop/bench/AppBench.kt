package vn.donghanh.app.desktop.bench

import java.nio.file.Path
import java.time.LocalDate
import kotlin.io.path.Path
import kotlin.io.path.writeText
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import org.junit.Assume.assumeTrue
import org.junit.Test
import vn.donghanh.app.App
import vn.donghanh.app.desktop.DemoClock
import vn.donghanh.app.desktop.DesktopPlatform
import vn.donghanh.app.desktop.desktopFont
import vn.donghanh.app.state.AppModel
import vn.donghanh.app.state.Gate
import vn.donghanh.app.state.OpenModel
import vn.donghanh.app.state.PeopleModel
import vn.donghanh.app.state.PersonModel
import vn.donghanh.app.state.Place
import vn.donghanh.app.state.ReportModel
import vn.donghanh.app.state.Shown
import vn.donghanh.app.state.TodayModel
import vn.donghanh.device
import vn.donghanh.report
import vn.donghanh.reportPeriods

/**
 * `cargo xtask bench app`: how long it takes from a press to the painted screen, and how much of that is spent with the core. It is
 * given a folder with a notebook, what opens it, its today, a person, how many rounds count, and where the times go.
 */
class AppBench {
    @Test
    fun screens() {
        val given = System.getProperty("bench").orEmpty().split('|')
        assumeTrue("it is run by cargo xtask bench app", given.size == 6)
        val (folder, secret, today, person) = given
        measure(Path(folder), secret, LocalDate.parse(today), person, given[4].toInt()).let { Path(given[5]).writeText(it.toString()) }
    }

    private fun measure(folder: Path, secret: String, today: LocalDate, person: String, rounds: Int): JsonArray = runBlocking(Dispatchers.Main) {
        val job = Job()
        val way = TimedWay()
        val platform = DesktopPlatform(folder, device(clock = DemoClock(today), released = today))
        val app = AppModel(platform, CoroutineScope(Dispatchers.Main + job), way)
        try {
            val open = open(app, secret)
            Easel { App(app, desktopFont(), dark = false) }.use { easel ->
                JsonArray(SCREENS.map { screen -> Rounds(open, easel, way).of(screen, person, rounds) })
            }
        } finally {
            job.cancel()
        }
    }

    private suspend fun open(app: AppModel, secret: String): OpenModel {
        while (app.gate.value !is Gate.Locked) yield()
        (app.gate.value as Gate.Locked).model.run {
            type(secret)
            tryNow()
        }
        while (app.gate.value !is Gate.Open) yield()
        return (app.gate.value as Gate.Open).model
    }
}

/** A screen: what is done before, how it is gone to, and when all of it is there. */
private class Measured(
    val name: String,
    val before: suspend OpenModel.() -> Unit = {},
    val go: OpenModel.(person: String) -> Unit,
    val stands: OpenModel.() -> Boolean,
)

private val OpenModel.here get() = stack.value.last().model

private val SCREENS =
    listOf(
        Measured("Today", go = { home(Place.Today) }) { (here as? TodayModel)?.state?.value is Shown.Here },
        Measured("People", go = { home(Place.People) }) { (here as? PeopleModel)?.people?.value is Shown.Here },
        Measured("a timeline of 250 visits", go = { go(Place.Person(it)) }) { (here as? PersonModel)?.isWhole() == true },
        Measured("a report, counted", before = { another() }, go = { home(Place.Reports) }) { isReported },
        Measured("the same report again", go = { home(Place.Reports) }) { isReported },
    )

private val OpenModel.isReported get() = (here as? ReportModel)?.state?.value?.report != null

/** Has another report counted: the core keeps the last one. */
private suspend fun OpenModel.another() {
    ask { report(own.unit, reportPeriods().last().period) { _, _ -> } }
}

/** Whether every page was read; the next one is asked for where not. */
private fun PersonModel.isWhole(): Boolean {
    val rows = (rows.value as? Shown.Here)?.value ?: return false
    if (rows.goesOn) more()
    return !rows.goesOn
}

/** Goes to a screen again and again from the team's page. */
private class Rounds(private val open: OpenModel, private val easel: Easel, private val way: TimedWay) {
    suspend fun of(screen: Measured, person: String, rounds: Int): JsonObject {
        repeat(WARM_UP) { once(screen, person) }
        val all = List(rounds) { once(screen, person) }
        fun micros(of: (Pair<Long, Long>) -> Long) = JsonArray(all.map { JsonPrimitive(of(it) / 1_000) })
        return JsonObject(mapOf("what" to JsonPrimitive(screen.name), "painted" to micros { it.first }, "core" to micros { it.second }))
    }

    /** Nanoseconds until it is painted, and those with the core. */
    private suspend fun once(screen: Measured, person: String): Pair<Long, Long> {
        open.home(Place.Team)
        easel.paintUntil { true }
        screen.before(open)
        delay(REST_MILLIS)
        way.taken()
        screen.go(open, person)
        val painted = easel.paintUntil { screen.stands(open) }
        return painted to way.taken()
    }

    private companion object {
        const val WARM_UP = 10

        /** What the page before still asks for is over by then. */
        const val REST_MILLIS = 150L
    }
}
