package vn.donghanh.example

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset
import kotlin.io.path.useLines
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.longOrNull
import vn.donghanh.*
import vn.donghanh.model.Edit
import vn.donghanh.model.Figure
import vn.donghanh.model.Input
import vn.donghanh.model.Report
import vn.donghanh.model.Role

/**
 * Nine months of a district, from an empty folder to its report: what to read first.
 *
 * It founds a group, fills a form for every event of a scenario file (`tests/scenarios/README.md`), and prints the report.
 */
fun main(arguments: Array<String>) = runBlocking {
    val folder = Files.createTempDirectory("ba-vi")
    try {
        play(Path.of(arguments[0]), folder).forEach(::println)
    } finally {
        folder.toFile().deleteRecursively()
    }
}

/** Plays a scenario in a folder. The lines of its reports. */
suspend fun play(file: Path, folder: Path): List<String> {
    val scenario = Scenario.read(file)
    val clock = StagedClock()
    // On a desktop a passphrase opens. A phone brings its Keystore instead, and a PIN opens.
    val secret = NewSecret.Passphrase("bốn con cò trắng đậu")
    val played = scenario.play(folder, device(clock = clock, released = scenario.from), secret, clock)
    return played.notebook.use { notebook -> scenario.periods.flatMap { told(notebook.report(scenario.unit, it)) } }
}

/** A scenario file: what stands above it, and its events. */
class Scenario(private val header: JsonObject, private val events: List<JsonObject>) {
    /** The first day. */
    val from: LocalDate get() = header.day("from")

    /** The unit that founds the notebook, and that the reports are about. */
    val unit: String get() = header.text("unit")

    /** The periods to report. */
    val periods: List<String> get() = header.getValue("report").jsonArray.map { it.content }

    /** Founds a notebook and fills a form for every event, each on its day; the clock stays at the file's last one. */
    suspend fun play(folder: Path, device: Device, secret: NewSecret, clock: StagedClock, role: Role = Role.MANAGER): Played {
        clock.move(from)
        val (notebook, sheet) = Notebook.found(folder, device, NewNotebook(secret, GuessCost.LEAST, role, unit))
        notebook.confirmSheet(sheet)
        val player = Player(notebook)
        for (event in events) {
            clock.move(event.day("day"))
            player.play(event)
        }
        clock.move(header.day("today"))
        return Played(notebook, player.ids)
    }

    companion object {
        /** Reads a file of that format. */
        fun read(file: Path): Scenario {
            val lines = file.useLines { it.map { line -> Json.parseToJsonElement(line).jsonObject }.toList() }
            return Scenario(lines.first(), lines.drop(1))
        }
    }
}

/** A notebook into which a scenario was played, open, and what the file's own names for records became. */
class Played(val notebook: Notebook, val ids: Map<String, String>)

/** Plays events; it knows what the file's own names for records became. */
private class Player(private val notebook: Notebook) {
    val ids = mutableMapOf<String, String>()

    suspend fun play(event: JsonObject) {
        val form = when {
            "correct" in event -> notebook.correctForm(id(event.text("correct")))
            "update" in event -> notebook.updateForm(id(event.text("update")))
            else -> notebook.startForm(event.text("kind"), event["unit"]?.content, event["done_by"]?.content?.let(::id))
        }
        val (tables, plain) = event.getValue("fields").jsonObject.entries.partition { it.value.isTable }
        notebook.editForm(form.draft, plain.map { (key, value) -> Edit(key, input(value)) })
        for ((key, rows) in tables) {
            // A correction gives a table anew.
            repeat(form.fields.firstOrNull { it.path == key }?.rows?.size ?: 0) { notebook.removeRow(form.draft, key, 0u) }
            fill(form.draft, key, rows.jsonArray)
        }
        val saved = save(form.draft, event["accept"]?.jsonObject ?: JsonObject(emptyMap()))
        event["id"]?.let { ids[it.jsonPrimitive.content] = saved }
    }

    /** Fills a table row by row; a row may hold another table. */
    private suspend fun fill(draft: String, table: String, rows: JsonArray) {
        rows.forEachIndexed { at, row ->
            notebook.addRow(draft, table)
            val (tables, plain) = row.jsonObject.entries.partition { it.value.isTable }
            notebook.editForm(draft, plain.map { (cell, value) -> Edit("$table[$at].$cell", input(value)) })
            for ((cell, inner) in tables) fill(draft, "$table[$at].$cell", inner.jsonArray)
        }
    }

    /** Saves; the warnings that the event names are kept with its reasons. */
    private suspend fun save(draft: String, accept: JsonObject): String =
        when (val outcome = notebook.saveForm(draft)) {
            is SaveOutcome.Saved -> outcome.saved.record
            is SaveOutcome.Wrong -> throw IllegalStateException(outcome.problems.first().run { "$field: $code" })
            is SaveOutcome.Asks -> {
                for (warning in outcome.warnings) {
                    notebook.acceptWarning(draft, warning.rule, warning.field, accept.text(warning.rule))
                }
                save(draft, accept)
            }
        }

    private fun input(value: JsonElement): Input =
        when (value) {
            is JsonNull -> Input.Clear
            is JsonArray -> {
                val texts = value.map { it.jsonPrimitive.content }
                if (texts.any { it.startsWith("@") }) Input.Records(texts.map(::id)) else Input.Codes(texts)
            }
            is JsonPrimitive -> when {
                value.isString && value.content.startsWith("@") -> Input.Record(id(value.content))
                value.isString -> Input.Text(value.content)
                else -> value.booleanOrNull?.let(Input::YesNo) ?: value.longOrNull?.let(Input::Number) ?: Input.Text(value.content)
            }
            is JsonObject -> error("a row stands in a table")
        }

    private fun id(name: String): String = ids[name.removePrefix("@")] ?: name
}

/** A line for every indicator: period, id, its numbers, and what a person reads. */
private fun told(report: Report): List<String> =
    report.lines.map { line ->
        val own = (line.value as? Figure.Count)?.let { listOf(it.v1) }.orEmpty()
        val numbers = (own + line.parts.map { it.value }).joinToString(" ")
        "${report.period} ${line.indicator} $numbers — ${line.label.vi}: ${line.shown} ${line.unit.vi}"
    }

/** Eight in the morning in Vietnam, a second later for every event of a day. */
class StagedClock : HostClock {
    @Volatile private var at: Instant = Instant.EPOCH

    /** That day begins. */
    fun move(day: LocalDate) {
        at = maxOf(morning(day), at.plusSeconds(1))
    }

    override fun now(): Instant = at

    private fun morning(day: LocalDate): Instant = day.atTime(1, 0).toInstant(ZoneOffset.UTC)
}

private val JsonElement.isTable get() = this is JsonArray && any { it is JsonObject }

private val JsonElement.content get() = jsonPrimitive.content

private fun JsonObject.text(key: String) = getValue(key).content

private fun JsonObject.day(key: String): LocalDate = LocalDate.parse(text(key))
