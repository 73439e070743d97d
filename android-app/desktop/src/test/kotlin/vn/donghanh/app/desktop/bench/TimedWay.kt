package vn.donghanh.app.desktop.bench

import java.util.concurrent.atomic.AtomicLong
import vn.donghanh.app.bridge.Way

/** The way to the core, with how long somebody was on it: the core's own time and that of crossing over to it. */
internal class TimedWay : Way {
    private val nanos = AtomicLong()

    /** The time since it was asked for last. */
    fun taken(): Long = nanos.getAndSet(0)

    override suspend fun <T> cross(calls: suspend () -> T): T {
        val began = System.nanoTime()
        try {
            return calls()
        } finally {
            nanos.addAndGet(System.nanoTime() - began)
        }
    }
}
