package vn.donghanh.app.state

import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.drop
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import vn.donghanh.Notebook
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.bridge.Book
import vn.donghanh.app.bridge.Refusal
import vn.donghanh.app.platform.Platform
import vn.donghanh.model.Changed
import vn.donghanh.model.FormView
import vn.donghanh.model.Own
import vn.donghanh.model.Said
import vn.donghanh.sheetConfirmedOn
import vn.donghanh.undo

/** The open notebook: where the person is, and what is told at the foot. */
class OpenModel(
    val book: Book,
    val platform: Platform,
    val own: Own,
    outer: CoroutineScope,
    private val around: Around,
) {
    /** Ends with the lock: nothing goes on in the background of a locked notebook. */
    val scope: CoroutineScope = outer + Job(outer.coroutineContext[Job])
    private val asksSheetNow = MutableStateFlow(false)
    private val toldNow = MutableStateFlow<Told?>(null)

    /** The forms that are being filled. */
    val desk = FormDesk(this, scope)
    private var beginning: Job? = null
    private val stackNow = MutableStateFlow(listOf(stop(barOf(own.role).first())))

    /** Today, by the clock of the notebook. */
    val today: LocalDate get() = (platform.device.clock?.now() ?: Instant.now()).atZone(VIETNAM).toLocalDate()

    /** The places from the bar at the foot to where the person is. */
    val stack: StateFlow<List<Stop>> = stackNow.asStateFlow()

    /** What is told at the foot. */
    val told: StateFlow<Told?> = toldNow.asStateFlow()

    /** Whether nobody has noted yet that the recovery sheet is on paper. */
    val asksSheet: StateFlow<Boolean> = asksSheetNow.asStateFlow()

    init {
        lookForSheet()
    }

    /** Looks whether the sheet that counts was confirmed. A founding may have been cut off before that. */
    fun lookForSheet() {
        scope.launch {
            val answer = ask { sheetConfirmedOn() }
            if (answer is Answer.Given) asksSheetNow.value = answer.value == null
        }
    }

    /** Begins something to write down, and goes on to its form. */
    fun write(begin: suspend Notebook.() -> FormView) {
        if (beginning?.isActive == true) return
        beginning =
            scope.launch {
                val form = askOrTell(begin) ?: return@launch
                desk.began(form, begin)
                go(formPlace(form.kind, form.draft))
            }
    }

    /** A form was saved or given up: its screens are left. */
    fun written(draft: String, told: Told) {
        desk.clear(draft)
        leave { it.model.draft == draft }
        tell(told)
    }

    /** Hears what is written from now on, for as long as that screen is there. */
    fun follow(screen: CoroutineScope, hears: (Changed) -> Unit) {
        screen.launch { book.changes().drop(1).collect { hears(it.changed) } }
    }

    /** Goes on to a place. Who goes on to write something has read what was told of the last thing. */
    fun go(place: Place) {
        if (place is Place.Form || place is Place.CheckIn || place == Place.Quick) read()
        stackNow.update { it + stop(place) }
    }

    /** A place of the bar: what stood above another one is left. */
    fun home(place: Place) {
        val left = stackNow.value
        if (left.any { it.model.stays }) return
        if (place == Place.Quick) read()
        stackNow.value = listOf(stop(place))
        left.forEach { it.model.close() }
    }

    /** To the search of people. False for those whose bar has no place for it. */
    fun find(): Boolean {
        if (Place.People !in barOf(own.role)) return false
        if (stackNow.value.last().place != Place.People) home(Place.People)
        (stackNow.value.last().model as? PeopleModel)?.find()
        return true
    }

    /** Saves what is being written. False where that is nothing. */
    fun save(): Boolean = stackNow.value.last().model.saveNow()

    /** One step back; from another place of the bar to the first one. False where there is none. */
    fun back(): Boolean {
        val here = stackNow.value
        val first = barOf(own.role).first()
        return when {
            here.last().model.run { stays || back() } -> true
            here.size > 1 -> {
                stackNow.value = here.dropLast(1)
                here.last().model.close()
                true
            }
            here.single().place != first -> true.also { home(first) }
            else -> false
        }
    }

    /** These screens have done their work. Where somebody went on or back meanwhile, what is shown stays. */
    fun leave(done: (Stop) -> Boolean) {
        val (left, kept) = stackNow.value.partition(done)
        stackNow.value = kept.ifEmpty { listOf(stop(barOf(own.role).first())) }
        left.forEach { it.model.close() }
    }

    /** It is being taken off this device: who hears that it is locked waits until its files are gone, too. */
    internal var isBeingWiped = false

    /** Asks the core. Where the notebook is locked meanwhile, the lock is shown: drafts wait behind it. */
    suspend fun <T> ask(calls: suspend Notebook.() -> T): Answer<T> {
        // Letters come from a keyboard that is no part of this app: what they ask for is what shows that somebody is there.
        around.touched()
        val answer = book.ask(calls)
        if (answer is Answer.Refused && answer.refusal.kind == Refusal.Kind.LOCKED && !isBeingWiped) around.lockedOut()
        return answer
    }

    /** Asks the core; what it refuses is told at the foot, and null comes back. */
    suspend fun <T> askOrTell(calls: suspend Notebook.() -> T): T? =
        when (val answer = ask(calls)) {
            is Answer.Given -> answer.value
            is Answer.Refused -> null.also { tell(Told(answer.refusal.said, failed = true)) }
        }

    /** Opens the dialler; where there is none, the number is told. */
    fun call(number: String) {
        if (!platform.phone.dial(number)) tell(Told(Said("Máy này không gọi được. Số điện thoại: $number", "This device makes no calls. The number: $number")))
    }

    /** Tells something at the foot. */
    fun tell(told: Told) {
        toldNow.value = told
    }

    /** The person has read it. */
    fun read() {
        toldNow.value = null
    }

    /** Takes back what is told of at the foot. */
    fun undoTold() {
        val undo = toldNow.value?.undo ?: return
        toldNow.value = null
        scope.launch { askOrTell { undo(undo) }?.let { tell(Told(UNDONE)) } }
    }

    /** Ends everything that goes on. */
    fun close() {
        stackNow.value.forEach { it.model.close() }
        scope.cancel()
    }

    /** There is nothing to be seen here any more. */
    fun wiped() = around.wiped()

    private fun stop(place: Place): Stop = Stop(place, modelOf(place))

    companion object {
        private val VIETNAM: ZoneId = ZoneId.of("Asia/Ho_Chi_Minh")
        internal val UNDONE = Said("Đã hoàn tác.", "Undone.")
    }
}
