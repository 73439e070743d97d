package vn.donghanh.app.desktop

import java.nio.file.Path
import kotlin.io.path.exists
import kotlin.io.path.readText

/** Looked for once: every touch asks for the time. */
private val LINUX = Path.of("/proc/uptime").takeIf { it.exists() }
private const val NANOS_OF_MILLI = 1_000_000L

/** Milliseconds that also pass while a laptop is shut. Elsewhere than on Linux the JVM knows only those while it runs. */
fun uptimeMillis(): Long =
    LINUX?.run { (readText().substringBefore(' ').toDouble() * 1_000).toLong() } ?: (System.nanoTime() / NANOS_OF_MILLI)
