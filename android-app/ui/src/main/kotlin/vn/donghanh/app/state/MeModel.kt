package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import vn.donghanh.model.ChoiceItem
import vn.donghanh.ownMembership
import vn.donghanh.recordChoices
import vn.donghanh.setOwnMembership

/** The members to choose from, and which of them the holder is. */
data class MeState(val members: List<ChoiceItem>, val own: String?)

/** Who of the team holds this device: a volunteer's day then shows what that helper should do. */
class MeModel(private val open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val queryNow = MutableStateFlow("")
    private val read = ReadOnce(open, scope) { MeState(recordChoices(MEMBERSHIP, queryNow.value), ownMembership()) }

    /** What is looked for. */
    val query: StateFlow<String> = queryNow.asStateFlow()

    /** What is shown. */
    val state: StateFlow<Shown<MeState>> = read.state

    /** Looks for a member as somebody types. */
    fun search(query: String) {
        queryNow.value = query
        read.refresh()
    }

    /** Reads it again. */
    fun refresh() = read.refresh()

    /** The holder is that member, or none of them. */
    fun choose(member: ChoiceItem?) {
        scope.launch { open.askOrTell { setOwnMembership(member?.id) }?.let { read.refresh() } }
    }

    override fun close() = scope.cancel()

    private companion object {
        const val MEMBERSHIP = "membership"
    }
}
