package vn.donghanh.app.android

import android.app.Activity
import java.time.LocalDate
import vn.donghanh.example.StagedClock

/** The app on the day of a journey's start. */
class JourneyApplication : NotesApplication() {
    private var clock: StagedClock? = null
    private var released: LocalDate? = null

    override fun lend(window: () -> Activity?) = AndroidPlatform(this, window, clock, released)

    /** Another process begins, by that clock. */
    fun beginAgain(clock: StagedClock, released: LocalDate) {
        this.clock = clock
        this.released = released
        onTerminate()
        onCreate()
    }
}
