package vn.donghanh.app.desktop.bench

import java.util.concurrent.atomic.AtomicLong
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import vn.donghanh.app.bridge.Way

/**
 * The way to the core, with how long somebody was on it: the core's own time and that of crossing over to it. It is taken on the
 * thread that calls: the answer may wait there until the main thread has painted, which is not the core's time.
 */
internal class TimedWay : Way {
    private val nanos = AtomicLong()

    /** The time since it was asked for last. */
    fun taken(): Long = nanos.getAndSet(0)

    override suspend fun <T> cross(calls: suspend () -> T): T =
        withContext(Dispatchers.IO) {
            val began = System.nanoTime()
            try {
                calls()
            } finally {
                nanos.addAndGet(System.nanoTime() - began)
            }
        }
}
