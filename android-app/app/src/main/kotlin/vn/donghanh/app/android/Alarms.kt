package vn.donghanh.app.android

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId
import org.json.JSONArray
import org.json.JSONObject
import vn.donghanh.ReminderBinding
import vn.donghanh.model.Reminder
import vn.donghanh.model.Said

/**
 * The phone's alarms for the days on which something is to be done. What they say names nobody; it is kept beside the notebook,
 * as the phone forgets alarms when it is turned off.
 */
class Alarms(private val context: Context) : ReminderBinding {
    private val store = context.getSharedPreferences("alarms", Context.MODE_PRIVATE)

    override fun schedule(reminders: List<Reminder>) {
        keep(reminders)
        setNext()
    }

    /** Sets the next one: after one was shown, the phone was started, or its clock was set. */
    fun setNext(now: Instant = Instant.now()) {
        val manager = context.service<AlarmManager>()
        val next = kept().map { it.at() }.filter { it > now }.minOrNull()
        if (next == null) {
            manager.cancel(show())
        } else {
            // Not to the minute: that would need a permission, and nobody waits for it.
            manager.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, next.toEpochMilli(), show())
        }
    }

    /** What is to be told now, once: that of today, if its hour has come. What is past is told no more. */
    fun takeDue(now: Instant = Instant.now()): Said? {
        val (due, later) = kept().partition { it.at() <= now }
        if (due.isNotEmpty()) keep(later)
        val today = now.atZone(VIETNAM).toLocalDate()
        return due.find { it.day == today }?.text
    }

    private fun kept(): List<Reminder> {
        val told = JSONArray(store.getString(KEY, null) ?: return emptyList())
        return (0..<told.length()).map { told.getJSONObject(it).reminder() }
    }

    private fun keep(reminders: List<Reminder>) {
        store.edit().putString(KEY, JSONArray(reminders.map { it.json() }).toString()).commit()
    }

    private fun show(): PendingIntent {
        val show = Intent(context, ReminderReceiver::class.java)
        return PendingIntent.getBroadcast(context, 0, show, PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT)
    }

    private companion object {
        const val KEY = "reminders"
        val VIETNAM: ZoneId = ZoneId.of("Asia/Ho_Chi_Minh")

        fun Reminder.at(): Instant = day.atTime(hour.toInt(), 0).atZone(VIETNAM).toInstant()

        fun Reminder.json(): JSONObject =
            JSONObject(mapOf("key" to key, "day" to "$day", "hour" to hour.toInt(), "vi" to text.vi, "en" to text.en))

        fun JSONObject.reminder(): Reminder =
            Reminder(
                getString("key"),
                LocalDate.parse(getString("day")),
                getInt("hour").toUInt(),
                Said(getString("vi"), getString("en")),
            )
    }
}
