package vn.donghanh.app.android

import android.app.Application
import android.app.KeyguardManager
import android.content.Context
import android.hardware.biometrics.BiometricPrompt
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.StrongBoxUnavailableException
import androidx.test.core.app.ApplicationProvider
import java.security.ProviderException
import java.security.UnrecoverableKeyException
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import vn.donghanh.HostException

/** The keys of the phone's hardware, on a stand-in: which are asked for, and what the core hears when they do not answer. */
@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class KeysTest {
    private val context = ApplicationProvider.getApplicationContext<Context>()
    private val keys by lazy { KeystoreKeys(context) }
    private val input = ByteArray(32) { it.toByte() }

    @Before
    fun install() = StandInKeystore.install()

    @Test
    fun `a key answers the same, and another one something else`() {
        keys.make("a")
        keys.make("b")
        assertArrayEquals(keys.bind("a", input), keys.bind("a", input))
        assertEquals(32, keys.bind("a", input).size)
        assertFalse(keys.bind("a", input).contentEquals(keys.bind("b", input)))
    }

    @Test
    fun `a chip of its own is asked first, and the phone is unlocked where it can be locked`() {
        shadowOf(context.service<KeyguardManager>()).setIsDeviceSecure(true)
        keys.make("a")
        val spec = StandInKeystore.specs.getValue("notebook.a")
        assertTrue(spec.isStrongBoxBacked)
        assertTrue(spec.isUnlockedDeviceRequired)
    }

    @Test
    fun `a phone without a screen lock gives a key that asks for none`() {
        keys.make("a")
        assertFalse(StandInKeystore.specs.getValue("notebook.a").isUnlockedDeviceRequired)
    }

    @Test
    fun `without a chip, or with one that knows no such key, the processor's own keeps it`() {
        for (reason in listOf(StrongBoxUnavailableException(), ProviderException("no HMAC here"))) {
            StandInKeystore.install()
            StandInKeystore.withoutChip = reason
            keys.make("a")
            assertFalse(StandInKeystore.specs.getValue("notebook.a").isStrongBoxBacked)
        }
    }

    @Test
    @Config(sdk = [26])
    fun `Android 8 knows neither`() {
        keys.make("a")
        assertEquals(32, keys.bind("a", input).size)
    }

    @Test
    fun `a key that is gone is lost for good`() {
        assertThrows(HostException.Lost::class.java) { keys.bind("never made", input) }
        keys.make("a")
        StandInKeystore.fault = KeyPermanentlyInvalidatedException()
        assertThrows(HostException.Lost::class.java) { keys.bind("a", input) }
        StandInKeystore.fault = UnrecoverableKeyException().apply { initCause(KeyPermanentlyInvalidatedException()) }
        assertThrows(HostException.Lost::class.java) { keys.bind("a", input) }
    }

    @Test
    fun `hardware that throws is asked again later`() {
        keys.make("a")
        for (fault in listOf(ProviderException("busy"), UnrecoverableKeyException("locked"))) {
            StandInKeystore.fault = fault
            assertThrows(HostException.Failed::class.java) { keys.bind("a", input) }
        }
        StandInKeystore.fault = null
        assertEquals(32, keys.bind("a", input).size)
    }

    @Test
    fun `only the notebook's own keys are deleted, and only those not named`() {
        val finger = FingerKey { it }
        listOf("a", "b", "c").forEach(keys::make)
        finger.make()
        keys.keepOnly(listOf("b"))
        keys.keepOnly(listOf("b"))
        assertEquals(setOf("notebook.b", "finger"), StandInKeystore.names)
        finger.delete()
        assertEquals(setOf("notebook.b"), StandInKeystore.names)
    }

    @Test
    fun `the finger's key asks each time and is gone with another finger`() {
        var asked = 0
        val finger = FingerKey { mac -> mac.also { asked++ } }
        finger.make()
        val spec = StandInKeystore.specs.getValue("finger")
        assertTrue(spec.isUserAuthenticationRequired)
        assertTrue(spec.isInvalidatedByBiometricEnrollment)
        assertArrayEquals(finger.bind(input), finger.bind(input))
        assertEquals(2, asked)
        finger.delete()
        assertThrows(HostException.Lost::class.java) { finger.bind(input) }
    }

    @Test
    fun `who does not want to is not told of an error`() {
        val finger = FingerKey { throw HostException.Cancelled() }
        finger.make()
        assertThrows(HostException.Cancelled::class.java) { finger.bind(input) }
        assertTrue(SystemFingerPrompt.reason(BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED) is HostException.Cancelled)
        assertTrue(SystemFingerPrompt.reason(BiometricPrompt.BIOMETRIC_ERROR_NO_BIOMETRICS) is HostException.NotAvailable)
        assertTrue(SystemFingerPrompt.reason(BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT) is HostException.Failed)
    }
}
