package vn.donghanh.app.android

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import vn.donghanh.app.R
import vn.donghanh.app.words.of
import vn.donghanh.app.words.wordsOf
import vn.donghanh.model.Said

/** The line among the phone's notices: how many things are to be done, and nothing of what or whom. */
object ReminderNotice {
    private const val CHANNEL = "reminders"
    private const val ID = 1

    /** Shows it in place of an older one. Without the person's yes the phone keeps it to itself. */
    fun show(context: Context, said: Said) {
        val words = wordsOf(PhoneSettings(context).read().language)
        val manager = context.service<NotificationManager>()
        manager.createNotificationChannel(
            NotificationChannel(CHANNEL, words.reminders, NotificationManager.IMPORTANCE_DEFAULT),
        )
        val open = Intent(context, MainActivity::class.java)
        val notice =
            Notification.Builder(context, CHANNEL)
                .setSmallIcon(R.drawable.notice)
                .setContentTitle(words.of(said))
                .setContentIntent(PendingIntent.getActivity(context, 0, open, PendingIntent.FLAG_IMMUTABLE))
                .setAutoCancel(true)
                .build()
        manager.notify(ID, notice)
    }
}
