package vn.donghanh.app.journeys

import java.nio.file.Path
import kotlin.io.path.readText
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

/** A journey of `tests/journeys`: what a person does, and what then stands on the screen. */
class Journey(val id: String, val start: String, val steps: List<JsonObject>) {
    companion object {
        /** Reads a file of `tests/journeys`. */
        fun read(file: Path): Journey {
            val told = Json.parseToJsonElement(file.readText()).jsonObject
            val steps = told.getValue("steps").jsonArray.map { it.jsonObject }
            return Journey(told.text("id")!!, told.text("start")!!, steps)
        }
    }
}

/** The text of a key; none where it is not there. */
internal fun JsonObject.text(key: String): String? = get(key)?.jsonPrimitive?.content
