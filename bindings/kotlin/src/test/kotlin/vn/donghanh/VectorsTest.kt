package vn.donghanh

import java.nio.file.Path
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
            val json = file.readText()
            val verdicts = ruleVectors(json)
            val cases = Json.parseToJsonElement(json).jsonObject.getValue("cases").jsonArray
            assertEquals("$file", cases.size, verdicts.size)
            assertEquals("$file", emptyList<String>(), verdicts.filter { !it.passed }.map { "${it.case}: ${it.told}" })
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
    fun aCaseThatDoesNotHoldIsTold() {
        val json = vectors.resolve("rules/R32.json").readText()
        assertTrue(ruleVectors(json.replace("\"error\"", "\"warning\"")).any { !it.passed })
        val text = textVectors("fold", """[{"in": "Đặng", "out": "đang"}]""")
        assertEquals("1" to false, text.single().run { case to passed })
        val unreadable = org.junit.Assert.assertThrows(NotebookException.Refused::class.java) { ruleVectors("{") }
        assertEquals("vectors", unreadable.code)
    }
}
