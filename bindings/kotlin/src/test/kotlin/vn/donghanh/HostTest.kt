package vn.donghanh

import java.time.Duration
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import vn.donghanh.model.OpensWith
import vn.donghanh.model.Settled

/** Fails when a host that throws, or answers nonsense, does more than fail the call. */
class HostTest {
    /** Keys that do as another does, but for one method. */
    private class Keys(
        val own: KeyBinding,
        var onMake: () -> Unit = {},
        var onBind: (ByteArray) -> ByteArray = { it },
        var onKeep: () -> Unit = {},
    ) : KeyBinding {
        override fun make(name: String) {
            onMake()
            own.make(name)
        }

        override fun bind(name: String, input: ByteArray) = onBind(own.bind(name, input))

        override fun keepOnly(names: List<String>) {
            onKeep()
            own.keepOnly(names)
        }
    }

    private fun thrown(): Nothing = throw IllegalStateException("Khuất Văn An, 0912345678")

    @Test
    fun keysThatThrowAreAnErrorWithAReason() = phone {
        val keys = Keys(keys, onMake = ::thrown)
        val lent = device(keys, clock = clock)
        val notFounded = failed { Notebook.found(folder, lent, Phone.new()) }
        assertEquals("hardware-busy", (notFounded as NotebookException.Host).code)
        assertFalse("$notFounded", notFounded.toString().contains("Khuất"))
        keys.onMake = { throw HostException.NoDeviceLock() }
        assertEquals("hardware-no-device-lock", failed { Notebook.found(folder, lent, Phone.new()) }.code)
        keys.onMake = {}
        val (notebook, _) = Notebook.found(folder, lent, Phone.new())
        notebook.lock()
        // A guess that the hardware did not answer is taken back, and nobody waits for it.
        for (answer in listOf<(ByteArray) -> ByteArray>({ thrown() }, { it.copyOf(31) }, { ByteArray(1 shl 20) })) {
            keys.onBind = answer
            repeat(4) { assertEquals("hardware-busy", failed { notebook.unlockWithPin(PIN) }.code) }
        }
        keys.onBind = { it }
        assertEquals(OpensWith.Pin(10u, Duration.ZERO), notebook.lockState().opensWith)
        notebook.unlockWithPin(PIN)
        keys.onKeep = ::thrown
        assertEquals(Settled.LATER, notebook.changePin(PIN, "846273", GuessCost.LEAST))
        keys.onKeep = {}
        notebook.lock()
        notebook.unlockWithPin("846273")
    }

    @Test
    fun aFingerThatThrowsIsAnErrorAndThePinStillOpens() = phone {
        var broken = "make"
        val own = finger
        val finger = object : BiometricBinding {
            override fun make() = if (broken == "make") thrown() else own.make()

            override fun bind(input: ByteArray) = if (broken == "bind") thrown() else own.bind(input)

            override fun delete() = if (broken == "delete") thrown() else own.delete()
        }
        val (notebook, _) = Notebook.found(folder, device(keys, finger, clock), Phone.new())
        for (method in listOf("make", "bind")) {
            broken = method
            assertEquals("hardware-busy", failed { notebook.addBiometricWithPin(PIN) }.code)
            assertFalse(notebook.lockState().biometric)
        }
        broken = ""
        notebook.addBiometricWithPin(PIN)
        notebook.lock()
        broken = "bind"
        assertEquals("hardware-busy", failed { notebook.unlockWithBiometric() }.code)
        notebook.unlockWithPin(PIN)
        broken = "delete"
        assertEquals(Settled.LATER, notebook.removeBiometric())
        assertFalse(notebook.lockState().biometric)
    }

    @Test
    fun withoutHardwareAPinIsRefusedWithAReason() = phone {
        val refused = failed { Notebook.found(folder, device(), Phone.new()) }
        assertEquals("hardware-not-available", (refused as NotebookException.Host).code)
        assertTrue(refused.reason.vi.isNotEmpty() && refused.reason.en.isNotEmpty())
    }

    @Test
    fun aClockThatThrowsFailsTheCallBeforeAnythingIsDone() = phone {
        var broken = true
        val clock = object : HostClock {
            override fun now() = if (broken) thrown() else clock.at
        }
        val lent = device(keys, clock = clock, released = device.released)
        assertEquals("host-clock", failed { Notebook.found(folder, lent, Phone.new()) }.code)
        assertFalse(java.nio.file.Files.exists(folder))
        broken = false
        val (notebook, _) = Notebook.found(folder, lent, Phone.new())
        val draft = notebook.startForm("person").draft
        notebook.editForm(draft, "full_name", vn.donghanh.model.Input.Text("Khuất Văn An"))
        broken = true
        assertEquals("host-clock", failed { notebook.saveForm(draft) }.code)
        broken = false
        assertEquals(1, notebook.drafts().size)
    }

    @Test
    fun aStepThatThrowsStopsTheCall() = phone {
        val (notebook, _) = found()
        notebook.settle()
        val stopped = failed { notebook.core.verify(listener { _, _ -> thrown() }) }
        assertEquals("store-stopped", (stopped as NotebookException.Stopped).code)
    }
}
