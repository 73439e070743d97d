package vn.donghanh.app.state

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import vn.donghanh.Notebook
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.bridge.Key
import vn.donghanh.app.bridge.Refusal
import vn.donghanh.app.bridge.change
import vn.donghanh.app.bridge.setNew
import vn.donghanh.model.Said
import vn.donghanh.model.Settled

/** The questions for a new secret, one a screen. */
enum class SecretStep { OLD, NEW, AGAIN }

/** Where a new secret stands. */
data class SecretState(
    val key: Key,
    val step: SecretStep,
    val old: String = "",
    val new: String = "",
    val again: String = "",
    val busy: Boolean = false,
    val wrong: Said? = null,
    val notTheSame: Boolean = false,
) {
    /** What stands in the field of this step. */
    val typed: String
        get() =
            when (step) {
                SecretStep.OLD -> old
                SecretStep.NEW -> new
                SecretStep.AGAIN -> again
            }
}

/**
 * A new PIN or passphrase: the old one first or, after the recovery sheet opened the notebook, without it. What was typed is gone
 * once it was tried.
 */
class SecretModel(
    key: Key,
    private val asksOld: Boolean,
    outer: CoroutineScope,
    private val ask: suspend (suspend Notebook.() -> Settled) -> Answer<Settled>,
    private val done: (Settled) -> Unit,
) : ScreenModel {
    private val scope = outer + Job(outer.coroutineContext[Job])
    private val first = SecretState(key, if (asksOld) SecretStep.OLD else SecretStep.NEW)
    private val now = MutableStateFlow(first)

    /** What is shown. */
    val state: StateFlow<SecretState> = now.asStateFlow()

    /** What stands in the field now. */
    fun type(text: String) = now.update {
        val clean = it.copy(wrong = null, notTheSame = false)
        when (it.step) {
            SecretStep.OLD -> clean.copy(old = text)
            SecretStep.NEW -> clean.copy(new = text)
            SecretStep.AGAIN -> clean.copy(again = text)
        }
    }

    /** The button at the foot. */
    fun next() {
        val here = now.value
        when {
            here.busy || here.typed.isEmpty() -> {}
            here.step == SecretStep.OLD -> now.update { it.copy(step = SecretStep.NEW) }
            here.step == SecretStep.NEW -> now.update { it.copy(step = SecretStep.AGAIN) }
            here.new != here.again -> now.update { it.copy(again = "", notTheSame = true) }
            else -> set(here)
        }
    }

    override fun back(): Boolean {
        val here = now.value
        if (here.busy) return true
        if (here.step == first.step) return false
        now.update { it.copy(step = SecretStep.entries[here.step.ordinal - 1], again = "", wrong = null, notTheSame = false) }
        return true
    }

    override fun close() = scope.cancel()

    private fun set(here: SecretState) {
        now.update { it.copy(busy = true) }
        scope.launch {
            when (val answer = ask { if (asksOld) change(here.key, here.old, here.new) else setNew(here.key, here.new) }) {
                is Answer.Given -> {
                    // Nothing that was typed stays, and the screen can be left.
                    now.value = first
                    done(answer.value)
                }
                is Answer.Refused -> now.update { refused(it, answer.refusal) }
            }
        }
    }

    /** Back to the question that the refusal is about. */
    private fun refused(here: SecretState, refusal: Refusal): SecretState {
        val old = asksOld && refusal.kind == Refusal.Kind.NOT_OPENED
        val clean = here.copy(again = "", busy = false, wrong = refusal.said)
        return if (old) clean.copy(step = SecretStep.OLD, old = "") else clean.copy(step = SecretStep.NEW)
    }
}
