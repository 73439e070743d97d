package vn.donghanh

import java.nio.file.Path
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteExisting
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.nameWithoutExtension
import kotlin.io.path.readText
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The shared vectors, each file as Rust runs it. Fails when a verdict differs from what the file expects. */
class VectorsTest {
    private val vectors = Path.of("../../tests/vectors")

    @Test
    fun everyRuleVectorHolds() {
        val files = vectors.resolve("rules").listDirectoryEntries("*.json")
        assertTrue(files.size > 40)
        for (file in files) {
            assertHolds(file, ruleVectors(file.readText()))
        }
    }

    @Test
    fun everyTextVectorHolds() {
        val files = vectors.resolve("text").listDirectoryEntries("*.json")
        assertEquals(7, files.size)
        for (file in files) {
            assertEquals(emptyList<VectorVerdict>(), textVectors(file.nameWithoutExtension, file.readText()))
        }
    }

    @Test
    fun everyScheduleVectorHolds() {
        val files = vectors.resolve("schedule").listDirectoryEntries("*.json")
        assertEquals(8, files.size)
        for (file in files) {
            assertHolds(file, scheduleVectors(file.nameWithoutExtension, file.readText()))
        }
    }

    @Test
    fun everyIndicatorVectorHolds() {
        val units = vectors.resolve("indicators/units.json").readText()
        val files = vectors.resolve("indicators").listDirectoryEntries("I*.json")
        assertEquals(45, files.size)
        val folder = createTempDirectory("vectors")
        for (file in files) {
            assertHolds(file, indicatorVectors(folder.toString(), units, file.readText()))
        }
        assertEquals("nothing is left", emptyList<Path>(), folder.listDirectoryEntries())
        folder.deleteExisting()
    }

    private fun assertHolds(file: Path, verdicts: List<VectorVerdict>) {
        val cases = Json.parseToJsonElement(file.readText()).jsonObject.getValue("cases").jsonArray
        assertEquals("$file", cases.size, verdicts.size)
        assertEquals("$file", emptyList<String>(), verdicts.filter { !it.passed }.map { "${it.case}: ${it.told}" })
    }

    @Test
    fun aCaseThatDoesNotHoldIsTold() {
        val json = vectors.resolve("rules/R32.json").readText()
        assertTrue(ruleVectors(json.replace("\"error\"", "\"warning\"")).any { !it.passed })
        val text = textVectors("fold", """[{"in": "Đặng", "out": "đang"}]""")
        assertEquals("1" to false, text.single().run { case to passed })
        val briefings = vectors.resolve("schedule/briefings.json").readText()
        assertTrue(scheduleVectors("briefings", briefings.replace("-31\"", "-30\"")).any { !it.passed })
        val unreadable = org.junit.Assert.assertThrows(NotebookException.Refused::class.java) { ruleVectors("{") }
        assertEquals("vectors", unreadable.code)
    }
}
