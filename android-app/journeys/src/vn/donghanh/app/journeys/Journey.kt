package vn.donghanh.app.journeys

import java.nio.file.Path
import kotlin.io.path.readText
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import vn.donghanh.example.Scenario

/** A journey of `tests/journeys`: what a person does, and what then stands on the screen. */
class Journey(val id: String, val start: Start?, val steps: List<JsonObject>) {
    companion object {
        /** The folder of the journeys, from that of a build. */
        val FOLDER: Path = Path.of("../../tests/journeys")

        /** Reads a file of `tests/journeys`. */
        fun read(file: Path): Journey {
            val told = Json.parseToJsonElement(file.readText()).jsonObject
            val steps = told.getValue("steps").jsonArray.map { it.jsonObject }
            val start = told.text("start")!!.takeIf { it != "nothing" }
            return Journey(told.text("id")!!, start?.let { Start(file.resolveSibling(it), told.text("role"), told.text("own")) }, steps)
        }
    }
}

/** The notebook that a journey starts from: a scenario file, who holds the device, and which member of the file that is. */
class Start(file: Path, val role: String?, val own: String?) {
    val scenario: Scenario = Scenario.read(file)
}

/** The text of a key; none where it is not there. */
internal fun JsonObject.text(key: String): String? = get(key)?.jsonPrimitive?.content
