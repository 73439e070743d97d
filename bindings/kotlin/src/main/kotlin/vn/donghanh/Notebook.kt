package vn.donghanh

import java.nio.file.Path
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import vn.donghanh.model.LockState

/**
 * One notebook of one folder.
 *
 * Everything that reads or writes is a suspend function on [Dispatchers.IO]; it throws [NotebookException], or call it within
 * [attempt]. The verbs stand in files by what they are about: `Unlock.kt`, `Secrets.kt`, `Lists.kt`, `Work.kt`, `Forms.kt`,
 * `Choices.kt`, `Reports.kt`, `Observe.kt`, `Care.kt`.
 *
 * Closing it locks it. It may be shared between threads.
 */
class Notebook internal constructor(internal val core: NotebookCore) : AutoCloseable {
    /** Whether it is open. */
    val isOpen: Boolean get() = core.isOpen()

    /** How it opens, how many tries are left and how long the next one has to wait. Asks for no secret. */
    suspend fun lockState(): LockState = io { lockState() }

    /** Locks: the keys go; every later call throws [NotebookException.Locked]. Drafts stay. */
    fun lock() = core.lock()

    /** Locks, and lets go of the core. No call may follow. */
    override fun close() {
        core.lock()
        core.close()
    }

    internal suspend fun <T> io(work: NotebookCore.() -> T): T = withContext(Dispatchers.IO) { core.work() }

    companion object {
        /** The notebook of a folder, still locked. Nothing is read yet. */
        fun at(folder: Path, device: Device = device()): Notebook =
            Notebook(NotebookCore.at(folder.toString(), device))

        /**
         * Founds a group and its first notebook in a folder, and opens it. Show the words of the sheet to be written down,
         * keep them nowhere, then call [confirmSheet].
         */
        suspend fun found(folder: Path, device: Device, new: NewNotebook): FoundNotebook =
            withContext(Dispatchers.IO) {
                val founded = foundNotebook(folder.toString(), device, new)
                FoundNotebook(Notebook(founded.notebook), founded.sheet)
            }
    }
}

/** A notebook that was founded, and the words of its recovery sheet. It does not print them by itself. */
class FoundNotebook internal constructor(val notebook: Notebook, val sheet: String) {
    operator fun component1(): Notebook = notebook

    operator fun component2(): String = sheet
}

/** What a phone lends: by default nothing but its own clock, as on a desktop, where a passphrase opens. */
fun device(
    keys: KeyBinding? = null,
    biometric: BiometricBinding? = null,
    clock: HostClock? = null,
    released: java.time.LocalDate? = null,
): Device = Device(keys, biometric, clock, released)
