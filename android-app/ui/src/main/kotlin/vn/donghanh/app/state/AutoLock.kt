package vn.donghanh.app.state

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

/**
 * Locks after so many minutes without a touch, whether the app was in front or away: away it is not touched, either.
 *
 * `clock` tells milliseconds that also pass while the device sleeps, and that nobody can set back.
 */
class AutoLock(
    private val scope: CoroutineScope,
    private val clock: () -> Long,
    private val minutes: () -> Int,
    private val lock: () -> Unit,
) {
    private var touchedAt = 0L
    private var waiting: Job? = null

    /** The notebook was opened. */
    fun begin() {
        touchedAt = clock()
        waiting?.cancel()
        waiting =
            scope.launch {
                while (left() > 0) delay(left())
                lock()
            }
    }

    /** Somebody touched it. A touch that comes too late does not count: a device that slept wakes up locked. */
    fun touched() {
        if (check()) touchedAt = clock()
    }

    /** Locks where the time is over; false then, and where nothing is open. */
    fun check(): Boolean {
        if (waiting?.isActive != true) return false
        if (left() > 0) return true
        end()
        lock()
        return false
    }

    /** The notebook is locked. */
    fun end() {
        waiting?.cancel()
    }

    private fun left(): Long = touchedAt + minutes() * 60_000L - clock()
}
