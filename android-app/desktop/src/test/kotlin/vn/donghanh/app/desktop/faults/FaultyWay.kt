package vn.donghanh.app.desktop.faults

import java.util.concurrent.atomic.AtomicInteger
import vn.donghanh.app.bridge.Way

/** The way to a core that refuses from the moment when it is told to. */
class FaultyWay : Way {
    private val crossedNow = AtomicInteger()
    @Volatile private var lastNanos = System.nanoTime()

    /** What is answered from now on; null where the core itself answers. */
    @Volatile var fault: Fault? = null

    /** How often the core was asked so far. */
    val crossed: Int get() = crossedNow.get()

    /** Whether nobody has asked for a while. */
    val isQuiet: Boolean get() = System.nanoTime() - lastNanos > QUIET_NANOS

    override suspend fun <T> cross(calls: suspend () -> T): T {
        crossedNow.incrementAndGet()
        try {
            fault?.takeIf { it != Fault.LOCKED }?.refuse()
            return calls()
        } finally {
            lastNanos = System.nanoTime()
        }
    }

    private companion object {
        const val QUIET_NANOS = 300_000_000L
    }
}
