package vn.donghanh.app.state

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.bridge.Book
import vn.donghanh.app.bridge.Books
import vn.donghanh.app.bridge.Door
import vn.donghanh.app.bridge.Key
import vn.donghanh.app.bridge.Refusal
import vn.donghanh.app.bridge.Way
import vn.donghanh.app.platform.Platform
import vn.donghanh.app.platform.Settings
import vn.donghanh.own
import vn.donghanh.remindBy

/** What stands before everything else: whether somebody may look into the notebook at all. */
sealed interface Gate {
    /** It is not known yet which. */
    data object Looking : Gate

    /** There is no notebook on this device. */
    data class FirstRun(val model: FirstRunModel) : Gate

    /** There is one, and it is locked. */
    data class Locked(val model: UnlockModel) : Gate

    /** The recovery sheet opened it: a new PIN or passphrase first. */
    data class NewSecret(val model: SecretModel) : Gate

    /** It is open. */
    data class Open(val model: OpenModel) : Gate

    /** It is being locked: nothing of it is shown any more. */
    data class Locking(val model: OpenModel) : Gate

    /** It cannot be looked at; the reason says what to do. */
    data class Failed(val refusal: Refusal) : Gate
}

/** The whole app, over the notebook of one folder. */
class AppModel(
    private val platform: Platform,
    private val scope: CoroutineScope,
    way: Way = Way.Straight,
    private val clock: () -> Long = { System.nanoTime() / NANOS_OF_MILLI },
) {
    private val books = Books(platform, way)
    private val gateNow = MutableStateFlow<Gate>(Gate.Looking)
    private val autoLock = AutoLock(scope, clock, { settingsNow.value.lockAfterMinutes }) { lock() }
    private lateinit var locking: Job

    /** The notebook whose keys are here, whatever is shown. */
    private var keysOf: Book? = null

    /** What was typed and the core could not keep before it was locked; it never leaves the memory. */
    private var unsent = emptyList<Unsent>()
    private val settingsNow = MutableStateFlow(platform.settings.read())

    /** What is shown. */
    val gate: StateFlow<Gate> = gateNow.asStateFlow()

    /** What the person set. */
    val settings: StateFlow<Settings> = settingsNow.asStateFlow()

    /** What the open notebook asks for. */
    private val around =
        object : Around {
            override fun touched() = autoLock.touched()

            override fun lockedOut() = look()

            override fun wiped() {
                leave()
                unsent = emptyList()
                gateNow.value = Gate.Looking
                scope.launch {
                    books.clear()
                    look()
                }
            }
        }

    init {
        look()
    }

    /** Looks whether there is a notebook and how it opens. */
    fun look() {
        leave()
        gateNow.value = Gate.Looking
        scope.launch {
            forgetKeys()
            gateNow.value =
                when (val answer = books.book()) {
                    is Answer.Given -> gateOf(answer.value)
                    is Answer.Refused -> Gate.Failed(answer.refusal)
                }
        }
    }

    private suspend fun gateOf(book: Book): Gate =
        when (val answer = books.door(book)) {
            is Answer.Refused -> Gate.Failed(answer.refusal)
            is Answer.Given ->
                when (val door = answer.value) {
                    Door.NoNotebook -> Gate.FirstRun(FirstRunModel(books, scope, ::keysAreHere) { enter(it) })
                    is Door.Closed -> Gate.Locked(UnlockModel(book, door, scope, clock) { asked, key -> opened(asked, book, key) })
                }
        }

    /** Locks: the keys go, drafts stay. What was typed last is kept first, as long as that takes no longer than a moment. */
    fun lock(): Job {
        val gate = gateNow.value
        // What was typed last is being kept: then it locks.
        if (gate is Gate.Locking) return locking
        (gate as? Gate.NewSecret)?.model?.close()
        gateNow.value = if (gate is Gate.Open) Gate.Locking(gate.model) else Gate.Looking
        locking =
            scope.launch {
                if (gate is Gate.Open) withTimeoutOrNull(LAST_WORDS_MILLIS) { gate.model.desk.settle() }
                forgetKeys()
                look()
            }
        return locking
    }

    /** Somebody touches it: it does not lock by itself. */
    fun touched() = autoLock.touched()

    /** The app is in front again; it locks where it was away too long. */
    fun returned() {
        autoLock.check()
    }

    /** Keeps what the person set, and shows it at once. */
    fun set(settings: Settings) {
        settingsNow.value = settings
        platform.settings.write(settings)
    }

    /** Shows what was set elsewhere: a phone has settings of its own for each app. */
    fun readSettings() {
        settingsNow.value = platform.settings.read()
    }

    /** To the search. False where there is none. */
    fun find(): Boolean = (gateNow.value as? Gate.Open)?.model?.find() ?: false

    /** Saves what is being written. False where that is nothing. */
    fun save(): Boolean = (gateNow.value as? Gate.Open)?.model?.save() ?: false

    /** One step back. False where there is none, and the system does what it does then. */
    fun back(): Boolean =
        when (val gate = gateNow.value) {
            is Gate.Open -> gate.model.back()
            is Gate.NewSecret -> gate.model.back()
            else -> false
        }

    /** Whoever locked while the notebook was being opened finds it locked. */
    private fun opened(asked: UnlockModel, book: Book, key: Key) {
        if ((gateNow.value as? Gate.Locked)?.model === asked) enter(book, key) else scope.launch { book.lock() }
    }

    private fun keysAreHere(book: Book) {
        keysOf = book
        autoLock.begin()
    }

    private suspend fun forgetKeys() {
        val book = keysOf ?: return
        keysOf = null
        book.lock()
    }

    private fun enter(book: Book, key: Key = books.newKey) {
        val asked = gateNow.value
        keysAreHere(book)
        if (key == Key.SHEET) {
            gateNow.value = Gate.NewSecret(SecretModel(books.newKey, asksOld = false, scope, { book.ask(it) }) { enter(book) })
            return
        }
        scope.launch {
            book.ask { remindBy(platform.reminders) }
            val answer = book.ask { own() }
            // Somebody, or the time, locked it meanwhile.
            if (gateNow.value !== asked) return@launch book.lock()
            gateNow.value =
                when (answer) {
                    is Answer.Given -> Gate.Open(OpenModel(book, platform, answer.value, scope, around).also(::goOn))
                    is Answer.Refused -> Gate.Failed(answer.refusal)
                }
        }
    }

    private fun goOn(open: OpenModel) {
        val steps = unsent
        unsent = emptyList()
        open.scope.launch { open.desk.resume(steps) }
    }

    private fun leave() {
        autoLock.end()
        val open = (gateNow.value as? Gate.Open)?.model ?: (gateNow.value as? Gate.Locking)?.model ?: return
        unsent = unsent + open.desk.unsent
        open.close()
    }

    private companion object {
        /** Whoever locks does not wait for a slow core. */
        const val LAST_WORDS_MILLIS = 2_000L
    }
}

private const val NANOS_OF_MILLI = 1_000_000L
