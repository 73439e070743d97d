package vn.donghanh.app.state

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import vn.donghanh.GuessCost
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.bridge.Book
import vn.donghanh.app.bridge.Books
import vn.donghanh.app.bridge.Key
import vn.donghanh.confirmSheet
import vn.donghanh.model.Role
import vn.donghanh.model.Said

/** The questions of the first run, one a screen. */
enum class FirstStep { LANGUAGE, ROLE, UNIT, SECRET, SECRET_AGAIN, SHEET, CONFIRM }

/** Where the first run stands. */
data class FirstRunState(
    val step: FirstStep = FirstStep.LANGUAGE,
    val key: Key,
    val role: Role = Role.VOLUNTEER,
    val unit: String = "",
    val secret: String = "",
    val again: String = "",
    val sheet: String = "",
    val typedSheet: String = "",
    val busy: Boolean = false,
    val wrong: Said? = null,
    val notTheSame: Boolean = false,
) {
    /** Whether there is a question to go back to; once the notebook is founded there is none. */
    val hasStepBefore: Boolean get() = step != FirstStep.LANGUAGE && step != FirstStep.SHEET
}

/**
 * Founds a notebook: who, where, a secret twice, the sheet on paper. `founded` hears of it at once: it is open from then on; `opened`
 * when the sheet is confirmed.
 */
class FirstRunModel(
    private val books: Books,
    private val scope: CoroutineScope,
    private val founded: (Book) -> Unit,
    private val opened: (Book) -> Unit,
) {
    private val now = MutableStateFlow(FirstRunState(key = books.newKey))
    private var book: Book? = null

    /** What is shown. */
    val state: StateFlow<FirstRunState> = now.asStateFlow()

    fun role(role: Role) = now.update { it.copy(role = role) }

    fun unit(code: String) = now.update { it.copy(unit = code, wrong = null) }

    fun secret(text: String) = now.update { it.copy(secret = text, wrong = null) }

    fun again(text: String) = now.update { it.copy(again = text, notTheSame = false) }

    fun typedSheet(text: String) = now.update { it.copy(typedSheet = text, wrong = null) }

    /** What may wait outside while the process is gone: the question and the answers, and never a secret. */
    fun toKeep(): List<String> {
        val here = now.value
        return listOf(minOf(here.step, FirstStep.SECRET).name, here.role.name, here.unit)
    }

    /** Goes on where the process ended. Where questions were answered since, it does nothing. */
    fun takeUp(kept: List<String>) {
        val (step, role, unit) = kept
        now.update { if (it.step != FirstStep.LANGUAGE) it else it.copy(FirstStep.valueOf(step), role = Role.valueOf(role), unit = unit) }
    }

    /** To the question before; nothing typed is lost. False on the first, and once the notebook is founded. */
    fun back(): Boolean {
        if (!now.value.hasStepBefore || now.value.busy) return false
        val before = FirstStep.entries[now.value.step.ordinal - 1]
        now.update { it.copy(step = before, wrong = null, notTheSame = false) }
        return true
    }

    /** The button at the foot. */
    fun next() {
        val here = now.value
        if (here.busy) return
        when (here.step) {
            FirstStep.SECRET_AGAIN -> if (here.secret == here.again) found(here) else differ()
            FirstStep.CONFIRM -> confirm(here)
            else -> now.update { it.copy(step = FirstStep.entries[here.step.ordinal + 1]) }
        }
    }

    private fun differ() = now.update { it.copy(again = "", notTheSame = true) }

    private fun found(here: FirstRunState) {
        now.update { it.copy(busy = true) }
        scope.launch {
            when (val answer = books.found(here.secret, here.role, here.unit, GuessCost.MEASURED)) {
                is Answer.Given -> {
                    book = answer.value.book.also(founded)
                    val sheet = answer.value.sheet
                    now.update { it.copy(step = FirstStep.SHEET, sheet = sheet, secret = "", again = "", busy = false) }
                }
                is Answer.Refused -> {
                    // The refusal names what it is about: back to that question.
                    val step = if (answer.refusal.field == "unit") FirstStep.UNIT else FirstStep.SECRET
                    now.update { it.copy(step = step, again = "", busy = false, wrong = answer.refusal.said) }
                }
            }
        }
    }

    private fun confirm(here: FirstRunState) {
        val book = book ?: return
        now.update { it.copy(busy = true) }
        scope.launch {
            when (val answer = book.ask { confirmSheet(here.typedSheet) }) {
                is Answer.Given -> opened(book)
                is Answer.Refused -> now.update { it.copy(busy = false, wrong = answer.refusal.said) }
            }
        }
    }
}
