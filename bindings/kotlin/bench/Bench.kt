package vn.donghanh.bench

import java.nio.file.Path
import kotlin.io.path.writeText
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json
import vn.donghanh.NotebookCore
import vn.donghanh.callsSoFar
import vn.donghanh.device
import vn.donghanh.model.Edit
import vn.donghanh.model.Input
import vn.donghanh.model.NewForm

/** Rows of a page. */
private const val PAGE = 50u

/**
 * What `cargo xtask bench bindings` runs: pages as records and as JSON that is parsed, in turns, and the main screens.
 * Arguments: the notebook's folder, its passphrase, a person, how many rounds, where the times go.
 */
fun main(arguments: Array<String>) {
    val (folder, passphrase, person, rounds, times) = arguments
    val core = NotebookCore.at(folder, device())
    core.unlockWithPassphrase(passphrase)
    val bench = Bench(core, person, rounds.toInt())
    Path.of(times).writeText(Json.encodeToString(bench.run()))
    core.lock()
}

private class Bench(val core: NotebookCore, val person: String, val rounds: Int) {
    fun run(): Times {
        val held = core.holdPages(person, PAGE)
        val pages = listOf(
            inTurns(
                "50 people, the whole call",
                { core.people(null, PAGE).rows.map { it.name } },
                { people(core.peopleJson(PAGE)) },
            ),
            inTurns(
                "50 visits, the whole call",
                { core.timeline(person, null, PAGE).rows.map { it.record } },
                { visits(core.timelineJson(person, PAGE)) },
            ),
            inTurns("50 people, the crossing", { held.people().rows.map { it.name } }, { people(held.peopleJson()) }),
            inTurns("50 visits, the crossing", { held.visits().rows.map { it.record } }, { visits(held.visitsJson()) }),
        )
        val draft = core.startForm(NewForm("check-in-visit", null, null, listOf(Edit("person", Input.Record(person))))).draft
        val bytes = core.screenBytes(person, draft, PAGE)
        var typed = ""
        val screens = listOf(
            screen("Today", bytes.today) { core.todayScreen(PAGE) },
            screen("people", bytes.people) { core.people(null, PAGE) },
            screen("a person", bytes.person) { core.personScreen(person, PAGE) },
            screen("a keystroke in a form", bytes.form) {
                typed = if (typed.length < 20) typed + "a" else ""
                core.editForm(draft, listOf(Edit("note", Input.Text(typed))))
            },
        )
        core.discardDraft(draft)
        return Times(pages, screens, took(rounds) { callsSoFar() })
    }

    private fun people(json: String) = Json.decodeFromString<PeopleAsJson>(json).rows.map { it.name }

    private fun visits(json: String) = Json.decodeFromString<VisitsAsJson>(json).rows.map { it.record }

    /** The machine compiles what runs often: as many rounds go before as count. */
    private fun inTurns(what: String, records: () -> List<String>, json: () -> List<String>): Pair {
        check(records() == json() && records().size == PAGE.toInt()) { "$what: both must be the same 50 rows" }
        val ours = mutableListOf<Double>()
        val theirs = mutableListOf<Double>()
        repeat(2 * rounds) { round ->
            val both = if (round % 2 == 0) took(1) { records() } + took(1) { json() } else
                (took(1) { json() } + took(1) { records() }).reversed()
            if (round >= rounds) {
                ours += both[0]
                theirs += both[1]
            }
        }
        return Pair(what, ours, theirs)
    }

    private fun screen(what: String, bytes: ULong, call: () -> Any): Screen {
        val before = callsSoFar()
        call()
        return Screen(what, (callsSoFar() - before).toLong(), bytes.toLong(), took(rounds) { call() })
    }

    private fun took(times: Int, work: () -> Any): List<Double> = List(times) {
        val started = System.nanoTime()
        work()
        (System.nanoTime() - started) / 1e3
    }
}

@Serializable
private class Times(val pages: List<Pair>, val screens: List<Screen>, val empty: List<Double>)

@Serializable
private class Pair(val what: String, val records: List<Double>, val json: List<Double>)

@Serializable
private class Screen(val what: String, val calls: Long, val bytes: Long, val took: List<Double>)

@Serializable
private class Words(val vi: String, val en: String)

@Serializable
private class DueAsJson(val task: Words, val standing: Words)

@Serializable
private class PersonAsJson(val id: String, val name: String, val hamlet: String, val due: DueAsJson?)

@Serializable
private class PeopleAsJson(val rows: List<PersonAsJson>, val next: String?)

@Serializable
private class VisitAsJson(
    val record: String, val kind: String, val day: String, val title: Words, val words: Words, val unit: String,
)

@Serializable
private class VisitsAsJson(val rows: List<VisitAsJson>, val next: String?)
