package vn.donghanh.app.desktop

import androidx.compose.ui.graphics.toAwtImage
import java.nio.file.Path
import javax.imageio.ImageIO
import kotlin.io.path.Path
import kotlin.io.path.createDirectories
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.junit.runners.Parameterized
import vn.donghanh.app.desktop.surface.Check
import vn.donghanh.app.desktop.surface.Look
import vn.donghanh.app.desktop.surface.Notebooks
import vn.donghanh.app.desktop.surface.SCREENS
import vn.donghanh.app.desktop.surface.Screen
import vn.donghanh.app.desktop.surface.Shot
import vn.donghanh.app.desktop.surface.Stage
import vn.donghanh.app.desktop.surface.Start

/**
 * Looks at every screen and checks it; with `-Dpictures=DIR` it also leaves a picture of each. As a rule a screen is looked at as
 * most people see it, and where most can go wrong; with `-Dlong=true` in every way.
 */
@RunWith(Parameterized::class)
class PicturesTest(private val screen: Screen, private val start: Start, private val looks: List<Look>) {
    @Test
    fun holds() {
        val folder = Notebooks.copy(start)
        val faults = mutableListOf<String>()
        try {
            Stage.on(folder, start.keys, start.finger) {
                if (screen.opens) open()
                screen.way.forEach(::step)
                there(screen.sees)
                for (look in looks) {
                    look(look)
                    screenfuls(SCREENFULS) { at, shot ->
                        keep(shot, look, at)
                        faults += Check.entries.flatMap { it.faults(shot) }.map { "${look.name}, screenful $at: $it" }
                    }
                }
            }
        } finally {
            folder.toFile().deleteRecursively()
        }
        assertTrue(faults.distinct().joinToString("\n", prefix = "$screen, $start\n"), faults.isEmpty())
    }

    private fun keep(shot: Shot, look: Look, at: Int) {
        val folder = PICTURES?.createDirectories() ?: return
        val name = "${screen.name}-${start.name.lowercase()}-${look.name}-$at.png"
        ImageIO.write(shot.image.toAwtImage(), "png", folder.resolve(name).toFile())
    }

    companion object {
        /** A list without end is looked at so far. */
        private const val SCREENFULS = 6
        private val PICTURES: Path? = System.getProperty("pictures")?.ifEmpty { null }?.let(::Path)
        /** A part of a name, to look at a few screens. */
        private val ONLY = System.getProperty("screen").orEmpty()
        private val LONG = System.getProperty("long") == "true"

        @JvmStatic
        @Parameterized.Parameters(name = "{0} {1}")
        fun screens(): List<Array<Any>> = SCREENS.filter { ONLY in it.name }.flatMap { screen -> screen.starts.map { arrayOf(screen, it, looks(screen, it)) } }

        private fun looks(screen: Screen, start: Start): List<Look> =
            when {
                LONG -> Look.ALL
                screen.starts.size == 1 -> listOf(Look.USUAL, Look.LARGEST_DARK)
                start == Start.FULL -> listOf(Look.LARGEST_DARK)
                else -> listOf(Look.USUAL)
            }
    }
}
