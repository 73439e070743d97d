package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.bridge.Key
import vn.donghanh.app.bridge.key
import vn.donghanh.app.bridge.replaceSheet
import vn.donghanh.confirmSheet
import vn.donghanh.model.Day
import vn.donghanh.model.Said
import vn.donghanh.sheetConfirmedOn

/** What the screen of the sheet asks. */
enum class SheetStep { LOOK, SECRET, WORDS, CONFIRM }

/** The recovery sheet. */
data class SheetState(
    val step: SheetStep = SheetStep.LOOK,
    val key: Key = Key.PASSPHRASE,
    val confirmedOn: Day? = null,
    val secret: String = "",
    /** The words of a new sheet, as long as they are shown. */
    val words: String = "",
    val typed: String = "",
    val busy: Boolean = true,
    val wrong: Said? = null,
)

/** When the sheet was confirmed; confirms the one on paper, or makes a new one in its place. */
class SheetModel(private val open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val now = MutableStateFlow(SheetState())

    /** What is shown. */
    val state: StateFlow<SheetState> = now.asStateFlow()

    init {
        look()
    }

    /** What stands in the field of the PIN or passphrase now. */
    fun secret(text: String) = now.update { it.copy(secret = text, wrong = null) }

    /** What stands in the field of the sheet's words now. */
    fun words(text: String) = now.update { it.copy(typed = text, wrong = null) }

    /** To a question. */
    fun step(step: SheetStep) = now.update { it.copy(step = step, wrong = null, secret = "", typed = "") }

    /** Makes a new sheet; from then on the one of before opens nothing any more. */
    fun make() {
        val here = begin() ?: return
        // Whoever leaves meanwhile is told that a new one is to be put on paper.
        open.scope.launch {
            when (val answer = open.ask { replaceSheet(here.key, here.secret) }) {
                is Answer.Refused -> now.update { it.copy(busy = false, secret = "", wrong = answer.refusal.said) }
                is Answer.Given -> {
                    // The one of before opens nothing any more, and this one is not on paper yet.
                    open.lookForSheet()
                    val words = answer.value.words
                    now.update { it.copy(busy = false, secret = "", step = SheetStep.WORDS, words = words) }
                }
            }
        }
    }

    /** Proves that the words stand on paper. */
    fun confirm() {
        val here = begin() ?: return
        scope.launch {
            when (val answer = open.ask { confirmSheet(here.typed) }) {
                is Answer.Refused -> now.update { it.copy(busy = false, wrong = answer.refusal.said) }
                is Answer.Given -> {
                    open.tell(Told(CONFIRMED))
                    open.lookForSheet()
                    now.update { SheetState() }
                    look()
                }
            }
        }
    }

    override fun back(): Boolean {
        val here = now.value
        if (here.step == SheetStep.LOOK) return false
        if (here.busy) return true
        now.update { if (it.step == SheetStep.CONFIRM && it.words.isNotEmpty()) it.copy(step = SheetStep.WORDS) else it.copy(step = SheetStep.LOOK, words = "") }
        return true
    }

    override fun close() = scope.cancel()

    private fun look() {
        scope.launch {
            val (key, day) = open.askOrTell { key() to sheetConfirmedOn() } ?: return@launch
            now.update { it.copy(key = key, confirmedOn = day, busy = false) }
        }
    }

    private fun begin(): SheetState? {
        val here = now.value.takeUnless { it.busy } ?: return null
        now.update { it.copy(busy = true, wrong = null) }
        return here
    }

    private companion object {
        val CONFIRMED = Said("Đã xác nhận phiếu khôi phục.", "The recovery sheet is confirmed.")
    }
}
