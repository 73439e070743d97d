package vn.donghanh.app.desktop

import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import java.nio.file.Path

/** Keeps how large the person made the window. */
class WindowSize(folder: Path) {
    private val file = folder.resolve("window.properties")

    /** As it was left; none at first. */
    fun read(): DpSize? {
        val kept = readProperties(file)
        fun side(name: String) = kept.getProperty(name)?.toFloatOrNull()?.takeIf { it in 200f..10_000f }?.dp
        return side("width")?.let { width -> side("height")?.let { DpSize(width, it) } }
    }

    /** As it is left now. */
    fun write(size: DpSize) =
        writeProperties(file, mapOf("width" to size.width.value.toString(), "height" to size.height.value.toString()))
}
