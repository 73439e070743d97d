package vn.donghanh.app.desktop

import org.junit.Assert.assertTrue
import org.junit.Test
import vn.donghanh.HostException
import vn.donghanh.app.desktop.surface.DIGITS
import vn.donghanh.app.desktop.surface.MemoryFinger
import vn.donghanh.app.desktop.surface.Notebooks
import vn.donghanh.app.desktop.surface.Stage
import vn.donghanh.app.desktop.surface.Start

/** Fails when a finger does not open what it was let into, or when somebody whose finger is refused is left without a way in. */
class FingerTest {
    private val finger = MemoryFinger()

    @Test
    fun `a finger opens after the PIN allowed it`() = onPhone {
        turnOn()
        lock()
        step("unlock.finger")
        there("top.lock")
    }

    @Test
    fun `whoever takes the finger away again types the PIN, or tries once more`() = onPhone {
        turnOn()
        lock()
        finger.refuses = HostException.Cancelled()
        step("unlock.finger")
        assertSays("unlock.wrong", "nhập mã PIN")
        finger.refuses = null
        step("unlock.finger")
        there("top.lock")
    }

    @Test
    fun `where the device knows another finger the PIN is asked for, and it can be turned on again`() = onPhone {
        turnOn()
        lock()
        finger.refuses = HostException.Lost()
        step("unlock.finger")
        assertSays("unlock.wrong", "mở bằng mã PIN")
        gone("unlock.finger")
        finger.refuses = null
        openWithPin()
        turnOn()
        lock()
        step("unlock.finger")
        there("top.lock")
    }

    @Test
    fun `a wrong PIN lets no finger in`() = onPhone {
        wayToFinger()
        step("biometric.secret=482915")
        step("biometric.turn")
        assertSays("biometric.secret.wrong", "Mã PIN chưa đúng")
        lock()
        gone("unlock.finger")
    }

    @Test
    fun `a device that knows no finger says where to add one`() = onPhone {
        finger.refuses = HostException.NotAvailable()
        wayToFinger()
        step("biometric.secret=$DIGITS")
        step("biometric.turn")
        assertSays("biometric.secret.wrong", "cài đặt của máy")
    }

    private fun onPhone(acts: Stage.() -> Unit) {
        val folder = Notebooks.copy(Start.PIN)
        try {
            Stage.on(folder, Start.PIN.keys, finger) {
                openWithPin()
                acts()
            }
        } finally {
            folder.toFile().deleteRecursively()
        }
    }

    private fun Stage.openWithPin() {
        DIGITS.forEach { step("key.$it") }
        step("key.done")
        there("top.lock")
    }

    private fun Stage.wayToFinger() {
        step("top.settings")
        step("settings.biometric")
        there("page.biometric")
    }

    private fun Stage.turnOn() {
        wayToFinger()
        step("biometric.secret=$DIGITS")
        step("biometric.turn")
        gone("biometric.secret")
        assertSays("biometric.now", "Đang bật")
    }

    private fun Stage.lock() {
        step("top.lock")
        there("page.unlock")
    }

    private fun Stage.assertSays(tag: String, words: String) {
        there(tag)
        assertTrue("$tag says “${said(tag)}”", words in said(tag))
    }
}
