package vn.donghanh.app.desktop.surface

import java.awt.EventQueue
import java.time.Instant
import java.time.ZoneOffset
import vn.donghanh.HostClock

/** Eight in the morning in Vietnam. It fails where the core asks on the thread that draws: such a call stops the screen. */
internal object MorningClock : HostClock {
    override fun now(): Instant {
        check(!EventQueue.isDispatchThread() || !askedByTheCore()) { "the core was called on the thread that draws" }
        return TODAY.atTime(1, 0).toInstant(ZoneOffset.UTC)
    }

    /** The app itself may ask what day it is. */
    private fun askedByTheCore() = Throwable().stackTrace.any { "uniffi" in it.className }
}
