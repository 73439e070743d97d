package vn.donghanh.app.state

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.bridge.Book
import vn.donghanh.app.bridge.Door
import vn.donghanh.app.bridge.Key
import vn.donghanh.app.bridge.Refusal
import vn.donghanh.app.bridge.unlock
import vn.donghanh.model.Said
import vn.donghanh.unlockWithBiometric

/** The screen before the notebook. */
data class UnlockState(
    val key: Key,
    /** Whether a finger or a face opens it, too. */
    val finger: Boolean = false,
    val typed: String = "",
    val busy: Boolean = false,
    val waitSeconds: Long = 0,
    val guessesLeft: Int? = null,
    val wrong: Said? = null,
) {
    /** Whether a try can be made now. The sheet waits for nothing: nobody guesses it. */
    val canTry: Boolean get() = !busy && typed.isNotEmpty() && (key == Key.SHEET || waitSeconds == 0L)
}

/** Asks for the PIN, the passphrase or the words of the sheet. What was typed is gone once it was tried. */
class UnlockModel(
    private val book: Book,
    private val door: Door.Closed,
    private val scope: CoroutineScope,
    private val clock: () -> Long,
    private val opened: (UnlockModel, Key) -> Unit,
) {
    private val now = MutableStateFlow(UnlockState(door.key, door.finger, waitSeconds = door.waitSeconds))
    private var waiting: Job? = null

    /** What is shown. */
    val state: StateFlow<UnlockState> = now.asStateFlow()

    /** Whether another way than the sheet is left. */
    val hasOtherWay: Boolean get() = door.key != Key.SHEET

    init {
        waitFor(door.waitSeconds)
    }

    /** What stands in the field now. */
    fun type(text: String) = now.update { if (it.busy) it else it.copy(typed = text, wrong = null) }

    /** One key of the keypad. */
    fun digit(digit: Char) = now.update { if (it.busy || it.typed.length >= LONGEST_PIN) it else it.copy(typed = it.typed + digit) }

    /** Takes the last digit away. */
    fun deleteDigit() = now.update { if (it.busy) it else it.copy(typed = it.typed.dropLast(1)) }

    /** Between the usual way and the recovery sheet. */
    fun useSheet(sheet: Boolean) =
        now.update { it.copy(key = if (sheet) Key.SHEET else door.key, typed = "", wrong = null) }

    /** Tries. */
    fun tryNow() {
        val trying = now.value
        if (!trying.canTry) return
        attempt(trying.key) { book.unlock(trying.key, trying.typed) }
    }

    /** Asks for a finger or a face. Where the device knows it no more, the other way in is what is left. */
    fun tryFinger() {
        if (!now.value.busy) attempt(door.key) { book.ask { unlockWithBiometric() } }
    }

    private fun attempt(key: Key, unlock: suspend () -> Answer<Unit>) {
        now.update { it.copy(typed = "", busy = true, wrong = null) }
        scope.launch {
            when (val answer = unlock()) {
                is Answer.Given -> opened(this@UnlockModel, key)
                is Answer.Refused -> refused(answer.refusal)
            }
        }
    }

    private fun refused(refusal: Refusal) {
        now.update {
            val finger = it.finger && refusal.code != FINGER_LOST
            it.copy(finger = finger, busy = false, wrong = refusal.said, guessesLeft = refusal.guessesLeft ?: it.guessesLeft)
        }
        waitFor(refusal.waitSeconds)
    }

    /** Counts down, also while the device sleeps; the core counts, too, and by its own clock. */
    private fun waitFor(seconds: Long) {
        waiting?.cancel()
        val until = clock() + seconds * 1_000
        waiting =
            scope.launch {
                do {
                    val left = maxOf(0, until - clock())
                    now.update { it.copy(waitSeconds = (left + 999) / 1_000) }
                    delay(minOf(left, 1_000))
                } while (left > 0)
            }
    }

    private companion object {
        /** As many digits as a PIN may have. */
        const val LONGEST_PIN = 12

        /** The core's code where another finger or face was enrolled: what was there opens nothing any more. */
        const val FINGER_LOST = "vault-biometric-lost"
    }
}
