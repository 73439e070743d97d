package vn.donghanh.app.android

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.os.SystemClock

/** Wakes the app to lock the notebook: in the background a phone stops its threads, and the keys would stay until it is opened. */
class LockAlarm(private val context: Context) {
    private val manager get() = context.service<AlarmManager>()

    /** The app is left. */
    fun set(minutes: Int) =
        manager.setAndAllowWhileIdle(AlarmManager.ELAPSED_REALTIME_WAKEUP, SystemClock.elapsedRealtime() + minutes * 60_000L, ring())

    /** It is in front again. */
    fun cancel() = manager.cancel(ring())

    private fun ring(): PendingIntent =
        PendingIntent.getBroadcast(context, 0, Intent(context, LockReceiver::class.java), PendingIntent.FLAG_IMMUTABLE)
}

/** The time is over, or nearly: what is left of it is waited for. */
class LockReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        (context.applicationContext as NotesApplication).model.returned()
    }
}
