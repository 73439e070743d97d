package vn.donghanh.app.state

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import vn.donghanh.app.bridge.Answer
import vn.donghanh.model.ChoiceItem
import vn.donghanh.model.Circumstances
import vn.donghanh.record
import vn.donghanh.recordChoices
import vn.donghanh.unitChoices
import vn.donghanh.unitName

/** For whom something is written down, and where, by name. */
data class CircumstancesState(val at: Circumstances, val doneBy: String? = null, val unit: String? = null)

/** "Ghi thay": written down for another volunteer, or for another unit. */
class CircumstancesModel(private val open: OpenModel, private val scope: CoroutineScope, private val take: (FormStep) -> Unit) {
    private val now = MutableStateFlow<CircumstancesState?>(null)

    /** What is shown; none before the form is there. */
    val state: StateFlow<CircumstancesState?> = now.asStateFlow()

    /** Another member did it; none where the holder did. */
    fun doneBy(member: String?) = now.value?.let { take(FormStep.Stand(it.at.copy(doneBy = member))) }

    /** It belongs to that unit. */
    fun unit(code: String) = now.value?.let { take(FormStep.Stand(it.at.copy(unit = code))) }

    /** Members by name. */
    suspend fun members(query: String): List<ChoiceItem> = open.askOrTell { recordChoices("membership", query) }.orEmpty()

    /** Units by name or code. */
    suspend fun units(query: String): List<ChoiceItem> = open.askOrTell { unitChoices(query) }.orEmpty()

    /** The form has these. */
    internal fun show(circumstances: Circumstances) {
        if (now.value?.at == circumstances) return
        now.value = CircumstancesState(circumstances)
        scope.launch {
            val doneBy = circumstances.doneBy?.let { nameOf(it) }
            val unit = (open.ask { unitName(circumstances.unit) } as? Answer.Given)?.value
            if (now.value?.at == circumstances) now.value = CircumstancesState(circumstances, doneBy, unit)
        }
    }

    private suspend fun nameOf(member: String): String? {
        val record = (open.ask { record(member) } as? Answer.Given)?.value ?: return null
        return record.fields.firstOrNull { it.path == "name" }?.text?.vi
    }
}
