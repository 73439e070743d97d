package vn.donghanh.app.state

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import vn.donghanh.Notebook
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.bridge.Refusal
import vn.donghanh.model.FormView
import vn.donghanh.model.Input
import vn.donghanh.startForm

/** A form as the core last told it, and what it was not told yet. */
data class Written(
    val form: FormView,
    /** The answers that still are on their way, by path. */
    val onTheWay: Map<String, Input> = emptyMap(),
    /** Why nothing goes on: the core could not keep the next step. It waits, and is tried again. */
    val stuck: Refusal? = null,
)

/** Steps that the core did not take, of one form. */
data class Unsent(
    val draft: String,
    val kind: String,
    val steps: List<FormStep>,
    /** How the form was begun, for one of which nothing was kept yet. */
    val begin: suspend Notebook.() -> FormView = { startForm(kind) },
)

/**
 * Hands the steps of one form to the core, one after the other, in the order in which they were done.
 *
 * A keystroke that still waits gives way to the next one in the same field. A step that the core cannot keep now (locked, no
 * room) waits at the head: nothing overtakes it and nothing is lost. One that the core will never take is told and left out.
 *
 * Its scope has one thread, that of the screen.
 */
class FormWriter(
    form: FormView,
    private val scope: CoroutineScope,
    private val refused: (Refusal) -> Unit = {},
    private val send: suspend (FormStep) -> Answer<FormView>,
) {
    private val now = MutableStateFlow(Written(form))
    private val waiting = ArrayDeque<FormStep>()
    private var underWay: FormStep? = null
    private var work: Job? = null
    private var ended = false

    /** What is shown. */
    val written: StateFlow<Written> = now.asStateFlow()

    /** Whether the core has everything. */
    val isSettled: Boolean get() = waiting.isEmpty() && underWay == null

    /** What the core did not take yet. */
    val unsent: Unsent get() = Unsent(now.value.form.draft, now.value.form.kind, listOfNotNull(underWay) + waiting)

    /** Takes a step. */
    fun take(step: FormStep) {
        if (ended) return
        if (step.replaces(waiting.lastOrNull())) waiting[waiting.lastIndex] = step else waiting += step
        show()
        goOn()
    }

    /**
     * The form is saved or discarded: there is none any more that could take a step. Screens that go away still tell that the
     * cursor left their fields.
     */
    fun end() {
        ended = true
    }

    /** The core told the form anew. */
    fun told(form: FormView) = show(form)

    /** Waits until the core has everything; tries once more what was stuck. False where it still is. */
    suspend fun settle(): Boolean {
        do {
            goOn()
            work?.join()
        } while (now.value.stuck == null && !isSettled)
        return isSettled
    }

    /** Tries again. */
    fun goOn() {
        if (work?.isActive == true || waiting.isEmpty()) return
        work = scope.launch { run() }
    }

    private suspend fun run() {
        while (true) {
            val step = waiting.removeFirstOrNull() ?: return
            underWay = step
            when (val answer = send(step)) {
                is Answer.Given -> {
                    underWay = null
                    show(answer.value, stuck = null)
                }
                is Answer.Refused -> {
                    underWay = null
                    if (answer.refusal.passes) {
                        val first = waiting.firstOrNull()
                        if (first == null || !first.replaces(step)) waiting.addFirst(step)
                        return show(stuck = answer.refusal)
                    }
                    show(stuck = null)
                    refused(answer.refusal)
                }
            }
        }
    }

    private fun show(form: FormView = now.value.form, stuck: Refusal? = now.value.stuck) {
        val said = (listOfNotNull(underWay) + waiting).filterIsInstance<FormStep.Say>()
        now.value = Written(form, said.associate { it.path to it.input }, stuck)
    }
}

private fun FormStep.replaces(earlier: FormStep?): Boolean =
    this is FormStep.Say && earlier is FormStep.Say && path == earlier.path

/** Whether the same call can succeed later. */
private val Refusal.passes: Boolean
    get() =
        when (kind) {
            Refusal.Kind.LOCKED, Refusal.Kind.STORAGE, Refusal.Kind.UNREADABLE, Refusal.Kind.HOST, Refusal.Kind.STOPPED -> true
            Refusal.Kind.NOT_OPENED, Refusal.Kind.NOT_THERE, Refusal.Kind.OTHER -> false
        }
