package vn.donghanh.app.desktop

import java.io.IOException
import java.nio.file.Path
import java.util.Properties
import kotlin.io.path.bufferedReader
import kotlin.io.path.bufferedWriter
import kotlin.io.path.createParentDirectories
import vn.donghanh.app.platform.Settings
import vn.donghanh.app.platform.SettingsStore
import vn.donghanh.app.platform.SettingsText

/** Settings in a file of their own, beside the notebook. */
class SettingsFile(private val file: Path) : SettingsStore {
    override fun read(): Settings {
        val kept = readProperties(file)
        return SettingsText.read(kept::getProperty)
    }

    override fun write(settings: Settings) = writeProperties(file, SettingsText.write(settings))
}

/** What a file of properties says; nothing where it does not read. */
internal fun readProperties(file: Path): Properties =
    Properties().apply {
        try {
            file.bufferedReader().use(::load)
        } catch (_: IOException) {
            clear()
        } catch (_: IllegalArgumentException) {
            clear()
        }
    }

/** Writes them. A disk that is full keeps no settings, and nothing else is lost by it. */
internal fun writeProperties(file: Path, texts: Map<String, String>) {
    try {
        file.createParentDirectories().bufferedWriter().use { Properties().apply { putAll(texts) }.store(it, null) }
    } catch (_: IOException) {
        return
    }
}
