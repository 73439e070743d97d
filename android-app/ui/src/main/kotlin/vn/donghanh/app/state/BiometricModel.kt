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
import vn.donghanh.app.bridge.addBiometric
import vn.donghanh.app.bridge.key
import vn.donghanh.model.Said
import vn.donghanh.removeBiometric

/** Opening with a finger or a face. */
data class BiometricState(
    val on: Boolean = false,
    val key: Key = Key.PASSPHRASE,
    val secret: String = "",
    val busy: Boolean = true,
    val wrong: Said? = null,
)

/** Lets a finger or a face open the notebook, or takes that away. The PIN is asked before. */
class BiometricModel(private val open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val now = MutableStateFlow(BiometricState())

    /** What is shown. */
    val state: StateFlow<BiometricState> = now.asStateFlow()

    init {
        scope.launch {
            val (on, key) = open.askOrTell { lockState().biometric to key() } ?: return@launch
            now.update { it.copy(on = on, key = key, busy = false) }
        }
    }

    /** What stands in the field now. */
    fun secret(text: String) = now.update { it.copy(secret = text, wrong = null) }

    /** On where it is off, off where it is on. */
    fun turn() {
        val here = now.value.takeUnless { it.busy } ?: return
        now.update { it.copy(busy = true, secret = "", wrong = null) }
        scope.launch {
            val answer = open.ask { if (here.on) removeBiometric().let {} else addBiometric(here.key, here.secret) }
            now.update {
                when (answer) {
                    is Answer.Given -> it.copy(on = !here.on, busy = false)
                    is Answer.Refused -> it.copy(busy = false, wrong = answer.refusal.said)
                }
            }
        }
    }

    override fun close() = scope.cancel()
}
