package vn.donghanh.app.bridge

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import vn.donghanh.FoundNotebook
import vn.donghanh.GuessCost
import vn.donghanh.NewNotebook
import vn.donghanh.NewSecret
import vn.donghanh.Notebook
import vn.donghanh.app.platform.Platform
import vn.donghanh.model.OpensWith
import vn.donghanh.model.Role
import vn.donghanh.unlockWithPassphrase
import vn.donghanh.unlockWithPin
import vn.donghanh.unlockWithSheet

/** How a notebook opens. */
enum class Key { PIN, PASSPHRASE, SHEET }

/** Whether there is a notebook, and how it opens. */
sealed interface Door {
    /** None was founded here yet. */
    data object NoNotebook : Door

    /** It opens so, and with a finger or a face where `finger` says it; a wait may still have to pass. */
    data class Closed(val key: Key, val finger: Boolean, val waitSeconds: Long) : Door
}

/** The notebook of this device's folder: founded, looked at, opened. */
class Books(private val platform: Platform, private val way: Way) {
    /** The kind of secret that a new notebook gets: a PIN where hardware keeps guesses apart, else a passphrase. */
    val newKey: Key get() = if (platform.device.keys == null) Key.PASSPHRASE else Key.PIN

    /** The notebook of the folder, as it stands. */
    suspend fun book(): Answer<Book> = way.answer { withContext(Dispatchers.IO) { Book(Notebook.at(platform.folder, platform.device), way) } }

    /** Looks whether it is there and how it opens. */
    suspend fun door(book: Book): Answer<Door> =
        when (val answer = book.ask { lockState() }) {
            is Answer.Given -> Answer.Given(closed(answer.value.opensWith, answer.value.biometric && platform.device.biometric != null))
            is Answer.Refused ->
                if (answer.refusal.code == MISSING) Answer.Given(Door.NoNotebook) else answer
        }

    /** Founds a notebook. The words of its sheet are to be shown and kept nowhere. */
    suspend fun found(secret: String, role: Role, unit: String, cost: GuessCost): Answer<Founded> {
        val new = if (newKey == Key.PIN) NewSecret.Pin(secret) else NewSecret.Passphrase(secret)
        return way.answer { Notebook.found(platform.folder, platform.device, NewNotebook(new, cost, role, unit)).founded() }
    }

    /** Takes away what a wiped notebook left behind: nobody can read it any more, and a new one needs the room. */
    suspend fun clear() {
        withContext(Dispatchers.IO) { platform.folder.toFile().deleteRecursively() }
    }

    private fun closed(with: OpensWith, finger: Boolean): Door.Closed =
        when (with) {
            is OpensWith.Pin -> Door.Closed(Key.PIN, finger, with.wait.seconds)
            is OpensWith.Passphrase -> Door.Closed(Key.PASSPHRASE, finger, with.wait.seconds)
            OpensWith.SheetOnly -> Door.Closed(Key.SHEET, finger, 0)
        }

    private fun FoundNotebook.founded() = Founded(Book(notebook, way), sheet)

    private companion object {
        /** The core's code where a folder holds no notebook. */
        const val MISSING = "vault-missing"
    }
}

/** A notebook that was founded, open, and the words of its sheet. */
class Founded(val book: Book, val sheet: String)

/** Opens with what the person typed. */
suspend fun Book.unlock(key: Key, typed: String): Answer<Unit> =
    ask {
        when (key) {
            Key.PIN -> unlockWithPin(typed)
            Key.PASSPHRASE -> unlockWithPassphrase(typed)
            Key.SHEET -> unlockWithSheet(typed)
        }
    }
