package vn.donghanh

import java.time.Duration
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import vn.donghanh.model.OpensWith

/** Fails when a wrong PIN opens, is not counted, or a right one does not open; when a call goes on after a lock. */
class UnlockTest {
    @Test
    fun aWrongPinIsCountedAndTheRightOneOpens() = phone {
        val (notebook, _) = found()
        notebook.lock()
        val wrong = notOpened { notebook.unlockWithPin("739155") }
        assertEquals("vault-wrong-pin", wrong.code)
        assertEquals(9, wrong.attemptsLeft?.toInt())
        assertEquals(OpensWith.Pin(9u.toUByte(), Duration.ZERO), notebook.lockState().opensWith)
        notebook.unlockWithPin(PIN)
        assertTrue(notebook.isOpen)
        assertEquals(OpensWith.Pin(10u.toUByte(), Duration.ZERO), notebook.lockState().opensWith)
    }

    @Test
    fun theSecondWrongPinHasToWait() = phone {
        val (notebook, _) = found()
        notebook.lock()
        notOpened { notebook.unlockWithPin("739155") }
        val second = notOpened { notebook.unlockWithPin("739156") }
        assertEquals(Duration.ofSeconds(5), second.wait)
        val early = notOpened { notebook.unlockWithPin(PIN) }
        assertEquals("vault-wait", early.code)
        assertTrue("${early.wait}", early.wait > Duration.ZERO && early.wait <= Duration.ofSeconds(5))
    }

    @Test
    fun aLockedNotebookAnswersThatItIsLocked() = phone {
        val (notebook, _) = found()
        val draft = notebook.startForm("person").draft
        notebook.lock()
        assertFalse(notebook.isOpen)
        val calls: List<suspend () -> Unit> = listOf(
            { notebook.people() },
            { notebook.todayScreen() },
            { notebook.editForm(draft, "full_name", vn.donghanh.model.Input.Text("Khuất Văn An")) },
            { notebook.saveForm(draft) },
            { notebook.report(UNIT, "2024") },
            { notebook.changePin(PIN, "846273", GuessCost.LEAST) },
            { notebook.changes().collect {} },
        )
        for (call in calls) {
            assertTrue(failed { call() } is NotebookException.Locked)
        }
        assertTrue(notebook.catalogue().isNotEmpty())
        val kinds = { role: vn.donghanh.model.Role -> notebook.menu(role).flatMap { it.kinds }.map { it.code } }
        assertTrue("outreach-contact" in kinds(vn.donghanh.model.Role.VOLUNTEER))
        assertTrue("management-decision" !in kinds(vn.donghanh.model.Role.VOLUNTEER))
        assertTrue("management-decision" in kinds(vn.donghanh.model.Role.MANAGER))
    }

    @Test
    fun anotherPinTakesThePlaceOfTheFirst() = phone {
        val (notebook, _) = found()
        assertEquals("pin-run", failed { notebook.changePin(PIN, "123456", GuessCost.LEAST) }.code)
        notebook.changePin(PIN, "846273", GuessCost.LEAST)
        notebook.lock()
        assertEquals("vault-wrong-pin", notOpened { notebook.unlockWithPin(PIN) }.code)
        notebook.unlockWithPin("846273")
    }

    @Test
    fun theSheetOpensWhenTheHardwareIsGone() = phone {
        val (notebook, sheet) = found()
        assertEquals(null, notebook.sheetConfirmedOn())
        notebook.confirmSheet(sheet)
        assertEquals(java.time.LocalDate.of(2024, 9, 30), notebook.sheetConfirmedOn())
        notebook.lock()
        keys.loseAll()
        assertEquals("vault-hardware-key-lost", notOpened { notebook.unlockWithPin(PIN) }.code)
        assertEquals("sheet-length", (failed { notebook.unlockWithSheet("AGE") } as NotebookException.Refused).code)
        notebook.unlockWithSheet(sheet.lowercase())
        notebook.setSecret(NewSecret.Pin("846273"), GuessCost.LEAST)
        notebook.lock()
        notebook.unlockWithPin("846273")
        val other = notebook.replaceSheetWithPin("846273")
        notebook.lock()
        assertEquals("vault-wrong-key", notOpened { notebook.unlockWithSheet(sheet) }.code)
        notebook.unlockWithSheet(other.words)
    }

    @Test
    fun aFingerOpensUntilItIsTakenAway() = phone {
        val (notebook, _) = found()
        notebook.addBiometricWithPin(PIN)
        notebook.lock()
        assertTrue(notebook.lockState().biometric)
        finger.dismissed = true
        val cancelled = failed { notebook.unlockWithBiometric() }
        assertTrue(cancelled is NotebookException.Host)
        assertEquals("hardware-cancelled", cancelled.code)
        finger.dismissed = false
        notebook.unlockWithBiometric()
        notebook.removeBiometric()
        notebook.lock()
        assertEquals("vault-no-such-slot", notOpened { notebook.unlockWithBiometric() }.code)
    }

    @Test
    fun aWipedNotebookOpensByNothing() = phone {
        val (notebook, sheet) = found()
        notebook.wipe()
        assertTrue(failed { notebook.unlockWithPin(PIN) } is NotebookException.NotFound)
        assertTrue(failed { notebook.unlockWithSheet(sheet) } is NotebookException.NotFound)
    }

    @Test
    fun aPassphraseOpensWhereThereIsNoHardware() = phone {
        val words = "bốn con cò trắng đậu"
        val (notebook, _) = Notebook.found(folder, device(), Phone.new(NewSecret.Passphrase(words)))
        notebook.lock()
        assertEquals("vault-wrong-passphrase", notOpened { notebook.unlockWithPassphrase("$words!") }.code)
        notebook.unlockWithPassphrase(words)
        notebook.close()
    }
}

/** Runs a test on a phone of its own. */
fun phone(test: suspend Phone.() -> Unit) = runBlocking { Phone().use { it.test() } }

/** The error of a call that must fail. */
suspend fun failed(call: suspend () -> Unit): NotebookException =
    when (val outcome = attempt(call)) {
        is Outcome.Failed -> outcome.error
        is Outcome.Done -> throw AssertionError("it went through")
    }

/** The error of an unlock that must fail. */
suspend fun notOpened(call: suspend () -> Unit) = failed(call) as NotebookException.NotOpened
