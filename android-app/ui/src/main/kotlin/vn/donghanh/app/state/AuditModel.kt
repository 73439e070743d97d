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
import vn.donghanh.app.bridge.Refusal
import vn.donghanh.model.Verified
import vn.donghanh.verify

/** Whether every entry is as it was signed. */
data class AuditState(val counting: Counting? = null, val verified: Verified? = null, val refusal: Refusal? = null)

/** Verifies the signature and the place of every entry. */
class AuditModel(private val open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val now = MutableStateFlow(AuditState())
    private var checking: Job? = null

    /** What is shown. */
    val state: StateFlow<AuditState> = now.asStateFlow()

    /** Checks from the first entry on. */
    fun check() {
        if (checking?.isActive == true) return
        now.value = AuditState(Counting(0, 0))
        checking =
            scope.launch {
                val answer = open.ask { verify { done, of -> now.update { if (it.counting == null) it else it.copy(counting = Counting(done.toInt(), of.toInt())) } } }
                now.value =
                    when (answer) {
                        is Answer.Given -> AuditState(verified = answer.value)
                        is Answer.Refused -> AuditState(refusal = answer.refusal)
                    }
            }
    }

    /** Stops. */
    fun stop() {
        checking?.cancel()
        now.value = AuditState()
    }

    override fun close() = scope.cancel()
}
