package vn.donghanh.app.platform

import java.nio.file.Path
import vn.donghanh.Device
import vn.donghanh.ReminderBinding

/** What a phone and a PC do in different ways. Everything else is the same code on both. */
interface Platform {
    /** The folder of the notebook: the app's own, and in no backup. */
    val folder: Path

    /** What the core borrows: hardware keys, a finger or a face, the clock. */
    val device: Device

    /** Sets alarms; none on a PC, where nobody carries the notebook about. */
    val reminders: ReminderBinding?

    /** What the person set for this app. Nothing of it is about anybody. */
    val settings: SettingsStore

    /** Dials, with the person's yes. */
    val phone: Phone
}

/** Calls somebody. */
fun interface Phone {
    /** Opens the dialler with this number; the person presses the last key. False where there is none. */
    fun dial(number: String): Boolean
}
