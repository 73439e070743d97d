package vn.donghanh.app.desktop.bench

import androidx.compose.runtime.Composable
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.yield

/** A screen as large as a phone's that is painted by the processor, as fast as it can be. */
internal class Easel(content: @Composable () -> Unit) : AutoCloseable {
    private val scene = ImageComposeScene(WIDTH, HEIGHT, Density(PIXELS_PER_DP), coroutineContext = Dispatchers.Main, content = content)

    /** Paints until what is asked for stands there, painted; answers in how many nanoseconds. */
    suspend fun paintUntil(stands: () -> Boolean): Long {
        val began = System.nanoTime()
        while (!stands()) {
            if (scene.hasInvalidations()) paint() else yield()
        }
        // What came last is painted in the frame after.
        do {
            paint()
            yield()
        } while (scene.hasInvalidations() && System.nanoTime() - began < MOST_NANOS)
        return System.nanoTime() - began
    }

    override fun close() = scene.close()

    private fun paint() = scene.render(System.nanoTime()).close()

    private companion object {
        const val WIDTH = 720
        const val HEIGHT = 1280
        const val PIXELS_PER_DP = 2f

        /** An animation that has no end is not waited for. */
        const val MOST_NANOS = 2_000_000_000L
    }
}
