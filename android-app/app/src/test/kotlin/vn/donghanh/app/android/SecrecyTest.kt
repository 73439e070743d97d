package vn.donghanh.app.android

import android.app.AlarmManager
import android.content.ComponentName
import android.content.Context
import android.content.pm.ActivityInfo
import android.content.pm.ApplicationInfo.FLAG_ALLOW_BACKUP
import android.content.pm.PackageManager
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.view.inputmethod.BaseInputConnection
import android.view.inputmethod.EditorInfo
import androidx.compose.ui.platform.PlatformTextInputMethodRequest
import androidx.test.core.app.ApplicationProvider
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** What the phone itself keeps back: pictures of the screen, backups, the network, and what the app is for. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], qualifiers = "vi-rVN")
class SecrecyTest {
    private val context = ApplicationProvider.getApplicationContext<Context>()
    private val phone by lazy { Phone() }

    @After
    fun away() = phone.close()

    @Test
    fun `there is no picture of the screen`() {
        StandInKeystore.install()
        assertNotEquals(0, phone.activity.window.attributes.flags and FLAG_SECURE)
        phone.turn()
        assertNotEquals(0, phone.activity.window.attributes.flags and FLAG_SECURE)
    }

    @Test
    fun `a service that fills in passwords hears nothing`() {
        StandInKeystore.install()
        assertEquals(View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS, phone.activity.window.decorView.importantForAutofill)
    }

    @Test
    fun `a keyboard is asked to learn nothing`() {
        val box = PlatformTextInputMethodRequest { BaseInputConnection(View(context), false) }
        val told = EditorInfo().apply { imeOptions = EditorInfo.IME_ACTION_NEXT }
        Discreet(box).createInputConnection(told)
        assertEquals(EditorInfo.IME_ACTION_NEXT or EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING, told.imeOptions)
    }

    @Test
    fun `another app cannot stand in its list of windows, and a notice opens no second one`() {
        val window = context.packageManager.getActivityInfo(ComponentName(context, MainActivity::class.java), 0)
        assertEquals(ActivityInfo.LAUNCH_SINGLE_TASK, window.launchMode)
        assertTrue(window.taskAffinity.isNullOrEmpty())
    }

    @Test
    fun `left behind, it is woken to lock`() {
        StandInKeystore.install()
        val alarms = shadowOf(context.service<AlarmManager>())
        phone.leave()
        val alarm = alarms.scheduledAlarms.single()
        assertEquals(AlarmManager.ELAPSED_REALTIME_WAKEUP, alarm.type)
        assertEquals(LockReceiver::class.java.name, shadowOf(alarm.operation).savedIntent.component?.className)
        phone.comeBack()
        assertTrue(alarms.scheduledAlarms.isEmpty())
    }

    @Test
    fun `nothing goes into a backup or over a network`() {
        assertEquals(0, context.applicationInfo.flags and FLAG_ALLOW_BACKUP)
        assertTrue(phone.app.platform.folder.startsWith(context.noBackupFilesDir.toPath()))
        val asked = context.packageManager.getPackageInfo(context.packageName, PackageManager.GET_PERMISSIONS).requestedPermissions
        assertFalse(asked.orEmpty().any { "INTERNET" in it || "NETWORK" in it })
    }

    @Test
    fun `the name says nothing`() = assertEquals("Sổ tay", context.applicationInfo.loadLabel(context.packageManager))
}
