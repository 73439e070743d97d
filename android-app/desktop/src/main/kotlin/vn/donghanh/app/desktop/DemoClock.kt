package vn.donghanh.app.desktop

import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId
import vn.donghanh.HostClock

/** The morning on which a demo ends, from when the window is opened on. */
class DemoClock(day: LocalDate) : HostClock {
    private val morning = day.atTime(EIGHT, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant()
    private val began = System.nanoTime()

    override fun now(): Instant = morning + Duration.ofNanos(System.nanoTime() - began)

    private companion object {
        const val EIGHT = 8
    }
}
