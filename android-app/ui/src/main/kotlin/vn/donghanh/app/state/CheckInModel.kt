package vn.donghanh.app.state

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import vn.donghanh.form
import vn.donghanh.model.Input

/** A visit, question by question: the fields of the visit's own form, those that are asked at a doorstep. */
class CheckInModel(private val open: OpenModel, draft: String) : ScreenModel {
    /** The form that is filled. */
    val form = FormModel(open) { form(draft) }
    private val stepNow = MutableStateFlow(0)

    /** Which of the pages is shown. */
    val step: StateFlow<Int> = stepNow.asStateFlow()

    override val draft: String? get() = form.draft

    override val stays: Boolean get() = form.stays

    /** An answer that is chosen. After the last question of a page the next page comes by itself; the back key undoes that. */
    fun choose(path: String, input: Input) {
        form.say(path, input)
        open.scope.launch { if (form.settle() && form.pages.getOrNull(step.value)?.goesOnAfter == path) next() }
    }

    /** To the next page. */
    fun next() {
        stepNow.value = minOf(stepNow.value + 1, maxOf(form.pages.lastIndex, 0))
    }

    /** To the page before. False on the first: the screen is left, and the draft waits. */
    override fun back(): Boolean {
        if (stepNow.value == 0) return false
        stepNow.value -= 1
        return true
    }

    /** Saves. What is wrong with a question that is not asked here is shown in the whole form. */
    fun save() = form.save { path ->
        val page = form.pages.indexOfFirst { path in it.fields }
        if (page < 0) whole() else stepNow.value = page
    }

    /** All the questions, of the same draft. */
    fun whole() {
        draft?.let { open.go(Place.Form(it)) }
    }

    override fun saveNow(): Boolean = true.also { save() }

    override fun close() = form.close()

    companion object {
        /** The kind of record that this fills. */
        const val KIND = "check-in-visit"
    }
}
