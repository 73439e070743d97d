package vn.donghanh.app.android

import android.app.AlarmManager
import android.app.Application
import android.app.Notification
import android.app.NotificationManager
import android.content.Intent
import androidx.test.core.app.ApplicationProvider
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowAlarmManager
import vn.donghanh.model.Reminder
import vn.donghanh.model.Said

/** Alarms are set, survive a phone that was turned off, and say nothing of whom. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class AlarmsTest {
    private val phone = ApplicationProvider.getApplicationContext<Application>()
    private val alarms = Alarms(phone)
    private val today = LocalDate.now(VIETNAM)
    private val set get() = shadowOf(phone.service<AlarmManager>()).scheduledAlarms

    @Test
    fun `the next one is set, in place of any before`() {
        alarms.schedule(listOf(reminder(1), reminder(2)))
        assertEquals(listOf(at(1)), set.map { Instant.ofEpochMilli(it.triggerAtMs) })
        alarms.schedule(listOf(reminder(3)))
        assertEquals(listOf(at(3)), set.map { Instant.ofEpochMilli(it.triggerAtMs) })
        alarms.schedule(emptyList())
        assertEquals(emptyList<ShadowAlarmManager.ScheduledAlarm>(), set)
    }

    @Test
    fun `a phone that was turned off sets it again`() {
        alarms.schedule(listOf(reminder(1)))
        turnOff()
        StartReceiver().onReceive(phone, Intent(Intent.ACTION_BOOT_COMPLETED))
        assertEquals(listOf(at(1)), set.map { Instant.ofEpochMilli(it.triggerAtMs) })
    }

    @Test
    fun `a day whose hour passed while the phone was off is told once it is on`() {
        alarms.schedule(listOf(reminder(0, hour = 0), reminder(1)))
        turnOff()
        StartReceiver().onReceive(phone, Intent(Intent.ACTION_BOOT_COMPLETED))
        assertEquals(1, notices().size)
        assertEquals(listOf(at(1)), set.map { Instant.ofEpochMilli(it.triggerAtMs) })
    }

    @Test
    fun `nobody else can start it`() {
        alarms.schedule(listOf(reminder(1)))
        turnOff()
        StartReceiver().onReceive(phone, Intent("somebody.elses"))
        assertEquals(0, set.size)
    }

    @Test
    fun `it rings once, says how much and not what, and the next one is set`() {
        alarms.schedule(listOf(reminder(0, hour = 0), reminder(1)))
        ReminderReceiver().onReceive(phone, Intent())
        val shown = notices().single()
        assertEquals("Hôm nay có 2 việc cần làm.", shown.extras.getString(Notification.EXTRA_TITLE))
        assertNull(shown.extras.getCharSequence(Notification.EXTRA_TEXT))
        assertEquals(at(1), Instant.ofEpochMilli(set.single().triggerAtMs))
        phone.service<NotificationManager>().cancelAll()
        ReminderReceiver().onReceive(phone, Intent())
        assertEquals(0, notices().size)
    }

    @Test
    fun `what is past is told no more`() {
        alarms.schedule(listOf(reminder(-1)))
        assertNull(alarms.takeDue())
        assertNotNull(alarms.also { it.schedule(listOf(reminder(0, hour = 0))) }.takeDue())
    }

    /** The phone forgets every alarm. */
    private fun turnOff() {
        set.forEach { phone.service<AlarmManager>().cancel(it.operation!!) }
        assertEquals(0, set.size)
    }

    private fun notices() = shadowOf(phone.service<NotificationManager>()).allNotifications

    private fun reminder(inDays: Long, hour: Int = 7): Reminder {
        val day = today.plusDays(inDays)
        return Reminder("day-$day", day, hour.toUInt(), Said("Hôm nay có 2 việc cần làm.", "There are 2 things to do today."))
    }

    private fun at(inDays: Long): Instant = today.plusDays(inDays).atTime(7, 0).atZone(VIETNAM).toInstant()

    private companion object {
        val VIETNAM: ZoneId = ZoneId.of("Asia/Ho_Chi_Minh")
    }
}
