package vn.donghanh

import java.nio.file.Path
import kotlin.io.path.readLines
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import vn.donghanh.example.play

/** Fails when the example counts another number than the demo, whose figures `cargo xtask test` writes down first. */
class BaViTest {
    @Test
    fun theExampleReportsWhatTheDemoReports() = phone {
        val demo = Path.of("build/demo.txt").readLines()
        val played = play(Path.of("../../tests/scenarios/ba-vi.jsonl"), folder)
        assertEquals(demo.size, played.size)
        assertTrue(demo.toString(), "9T/2024 I22 5236 2" in demo)
        assertEquals(demo, played.map { it.substringBefore(" — ") })
    }
}
