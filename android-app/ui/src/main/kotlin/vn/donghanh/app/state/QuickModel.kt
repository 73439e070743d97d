package vn.donghanh.app.state

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import vn.donghanh.model.OptionView
import vn.donghanh.startForm
import vn.donghanh.topics

/** An outreach in four taps: the form of an outreach, and the topics in the order in which they are told of. */
class QuickModel(private val open: OpenModel) : ScreenModel {
    /** The form that is filled; it begins with the topics and the place of the last one. */
    val form = FormModel(open) { startForm(KIND) }
    private val topicsNow = MutableStateFlow<List<OptionView>>(emptyList())

    /** The topics, those of the last times first. */
    val topics: StateFlow<List<OptionView>> = topicsNow.asStateFlow()

    override val draft: String? get() = form.draft

    override val stays: Boolean get() = form.stays

    init {
        open.scope.launch { open.askOrTell { topics() }?.let { topicsNow.value = it } }
    }

    /** Saves. What is wrong with a question that is not asked here is shown in the whole form. */
    fun save() = form.save { path -> if (form.pages.none { path in it.fields }) whole() }

    /** All the questions, of the same draft. */
    fun whole() {
        draft?.let { open.go(Place.Form(it)) }
    }

    /** Something else than an outreach. */
    fun other() = open.go(Place.Write)

    override fun saveNow(): Boolean = true.also { save() }

    override fun close() = form.close()

    companion object {
        private const val KIND = "outreach-contact"
    }
}
