package vn.donghanh.app.desktop.surface

import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.deleteRecursively
import kotlin.io.path.exists
import kotlin.io.path.moveTo

/** The notebooks of the screens: each is made once, and every screen gets a copy. */
@OptIn(kotlin.io.path.ExperimentalPathApi::class)
internal object Notebooks {
    private val made = mutableMapOf<Start, Path>()

    /** A copy in a folder of its own, as the app expects it; who asked for it deletes it. */
    fun copy(start: Start): Path {
        val folder = Files.createTempDirectory("dong-hanh-screen")
        if (start != Start.NOTHING) made.getOrPut(start) { make(start) }.toFile().copyRecursively(folder.resolve("notebook").toFile())
        return folder
    }

    private fun make(start: Start): Path {
        if (start == Start.FULL) return kept("screens-${Full.PEOPLE}-$VERSION") { start.make(it) }
        val folder = Files.createTempDirectory("dong-hanh-start")
        Runtime.getRuntime().addShutdownHook(Thread { folder.deleteRecursively() })
        return folder.resolve("notebook").also { start.make(it) }
    }

    /** A large one takes a while: it is kept in the product's cache, from which it may be deleted at any time. */
    private fun kept(name: String, makes: (Path) -> Unit): Path {
        val cache = System.getenv("XDG_CACHE_HOME")?.let(::Path) ?: Path(System.getProperty("user.home"), ".cache")
        val folder = cache.resolve("dong-hanh").createDirectories().resolve(name)
        if (!folder.exists()) {
            val begun = Files.createTempDirectory(folder.parent, "$name-")
            try {
                makes(begun.resolve("notebook"))
                begun.moveTo(folder)
            } finally {
                begun.deleteRecursively()
            }
        }
        return folder.resolve("notebook")
    }

    /** Another number makes it anew. */
    private const val VERSION = 1
}
