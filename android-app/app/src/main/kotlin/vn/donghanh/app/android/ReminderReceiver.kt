package vn.donghanh.app.android

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent

/** An alarm rings: what is to be done today is told, and the next alarm is set. The notebook stays locked. */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        tellAndSetNext(context)
    }
}

/** Also of a day whose hour passed while the phone was off. */
private fun tellAndSetNext(context: Context) {
    val alarms = Alarms(context)
    alarms.takeDue()?.let { ReminderNotice.show(context, it) }
    alarms.setNext()
}

/** The phone was started, its clock was set, or the app was renewed: the alarm that was set before is gone. */
class StartReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        if (intent.action in HEARD) tellAndSetNext(context)
    }

    private companion object {
        val HEARD =
            setOf(
                Intent.ACTION_BOOT_COMPLETED,
                Intent.ACTION_MY_PACKAGE_REPLACED,
                Intent.ACTION_TIME_CHANGED,
                Intent.ACTION_TIMEZONE_CHANGED,
            )
    }
}
