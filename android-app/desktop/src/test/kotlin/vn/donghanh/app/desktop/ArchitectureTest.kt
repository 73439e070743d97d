package vn.donghanh.app.desktop

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** What may stand where, read from the sources. */
class ArchitectureTest {
    @Test
    fun `a view knows the app and plain records, and nothing of the core`() {
        val views = listOf("screens", "parts", "form", "theme").flatMap { kotlin("ui/src/main/kotlin/vn/donghanh/app/$it") }
        assertTrue(views.size > 10)
        assertEquals(emptyList<String>(), strangers(views.associate { it.path to it.readLines() }))
    }

    @Test
    fun `and that would be seen`() {
        val lines = listOf("import vn.donghanh.app.parts.Page", "import vn.donghanh.model.DueItem", "import vn.donghanh.Notebook")
        assertEquals(listOf("View.kt: import vn.donghanh.Notebook"), strangers(mapOf("View.kt" to lines)))
    }

    @Test
    fun `nothing of one platform is in what both share`() {
        val shared = kotlin("ui/src/main/kotlin") + kotlin("platform/src/main/kotlin")
        val platforms = Regex("import (android\\.|androidx\\.(activity|lifecycle|core)|java\\.awt|javax\\.swing)")
        assertEquals(emptyList<String>(), shared.flatMap { file -> file.readLines().filter(platforms::containsMatchIn).map { "$file: $it" } })
    }

    @Test
    fun `Vietnamese stands among the words, where its English stands, too`() {
        val outside = kotlin("ui/src/main/kotlin").filter { "/words/" !in it.path }
        assertEquals(emptyList<String>(), outside.flatMap { file -> vietnamese(file.readLines()).map { "${file.name}: $it" } })
    }

    @Test
    fun `and that would be seen, too`() {
        val lines = listOf("// Hôm nay", " * Hôm nay", """Text("Hôm nay")""", """Said("Đã hoàn tác.", "Undone.")""", """Text("today")""")
        assertEquals(listOf("""Text("Hôm nay")"""), vietnamese(lines))
    }

    private fun strangers(views: Map<String, List<String>>): List<String> =
        views.flatMap { (file, lines) ->
            lines.filter { it.startsWith("import vn.donghanh.") && KNOWN.none(it::startsWith) }.map { "$file: $it" }
        }

    /** Texts of the language that do not come with the same in English. */
    private fun vietnamese(lines: List<String>): List<String> =
        lines.map(String::trim)
            .filter { line -> COMMENTS.none(line::startsWith) && "Said(" !in line }
            .filter { line -> TEXT.findAll(line.substringBefore(" // ")).any { found -> found.value.any { it in MARKED } } }

    private fun kotlin(folder: String): List<File> = File("..", folder).walk().filter { it.extension == "kt" }.toList()

    private companion object {
        val KNOWN = listOf("import vn.donghanh.app.", "import vn.donghanh.model.")
        val COMMENTS = listOf("//", "*", "/*")
        val TEXT = Regex(""""[^"]*"""")
        const val MARKED = "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵĂÂĐÊÔƠƯ"
    }
}
