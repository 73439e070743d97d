package vn.donghanh.app.state

import java.text.Normalizer
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.words.En
import vn.donghanh.app.words.Vi
import vn.donghanh.model.Said
import vn.donghanh.wipe

/** Where it stands: asked once, then a word is to be typed. */
data class WipeState(val sure: Boolean = false, val typed: String = "", val busy: Boolean = false, val wrong: Said? = null) {
    /** Whether the word stands there, however it is spelled. */
    val ready: Boolean get() = !busy && plain(typed) in WORDS

    private companion object {
        val WORDS = setOf(plain(Vi.wipeWord), plain(En.wipeWord))

        fun plain(text: String): String =
            Normalizer.normalize(text.trim(), Normalizer.Form.NFD).filterNot { it.category == CharCategory.NON_SPACING_MARK }.uppercase()
    }
}

/** Takes the notebook off this device, for good. */
class WipeModel(private val open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val now = MutableStateFlow(WipeState())

    /** What is shown. */
    val state: StateFlow<WipeState> = now.asStateFlow()

    /** The first yes. */
    fun sure() = now.update { it.copy(sure = true) }

    /** What stands in the field now. */
    fun type(text: String) = now.update { it.copy(typed = text, wrong = null) }

    /** The second yes. */
    fun wipeNow() {
        if (!now.value.ready) return
        now.update { it.copy(busy = true) }
        open.isBeingWiped = true
        open.scope.launch {
            when (val answer = open.ask { wipe() }) {
                is Answer.Given -> open.wiped()
                is Answer.Refused -> {
                    open.isBeingWiped = false
                    now.update { it.copy(busy = false, wrong = answer.refusal.said) }
                }
            }
        }
    }

    override fun back(): Boolean {
        if (!now.value.sure) return false
        now.value = WipeState()
        return true
    }

    override fun close() = scope.cancel()
}
