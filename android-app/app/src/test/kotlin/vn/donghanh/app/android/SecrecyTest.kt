package vn.donghanh.app.android

import android.content.Context
import android.content.pm.ApplicationInfo.FLAG_ALLOW_BACKUP
import android.content.pm.PackageManager
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.test.core.app.ApplicationProvider
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
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
    fun `nothing goes into a backup or over a network`() {
        assertEquals(0, context.applicationInfo.flags and FLAG_ALLOW_BACKUP)
        assertTrue(phone.app.platform.folder.startsWith(context.noBackupFilesDir.toPath()))
        val asked = context.packageManager.getPackageInfo(context.packageName, PackageManager.GET_PERMISSIONS).requestedPermissions
        assertFalse(asked.orEmpty().any { "INTERNET" in it || "NETWORK" in it })
    }

    @Test
    fun `the name says nothing`() = assertEquals("Sổ tay", context.applicationInfo.loadLabel(context.packageManager))
}
