package vn.donghanh.app.state

import org.junit.Assert.assertEquals
import org.junit.Test
import vn.donghanh.app.bridge.Answer
import vn.donghanh.drafts
import vn.donghanh.form
import vn.donghanh.model.FormView

/** Fails when letters that were typed into a form of the real core are gone after it was left or locked. */
class FormModelTest : OnDesk() {
    @Test
    fun aScreenThatIsLeftAtOnceLosesNoLetter() = onScreen {
        val form = newForm()
        for (end in 1..NAME.length) form.type("full_name", NAME.take(end))
        open.back()
        open.desk.settle()
        assertEquals(NAME, onlyDraft().text("full_name"))
    }

    @Test
    fun whoLocksWhileTypingLosesNoLetter() = onScreen {
        val form = newForm()
        for (end in 1..NAME.length) form.type("full_name", NAME.take(end))
        app.lock()
        unlock()
        await { onlyDraft().text("full_name") == NAME }
    }

    @Test
    fun aNotebookThatIsLockedFromOutsideLosesNoLetter() = onScreen {
        val form = newForm()
        form.type("full_name", "Khuất")
        form.settle()
        open.book.lock()
        form.type("full_name", NAME)
        form.type("hamlet", "Muồng Cháu")
        await { app.gate.value is Gate.Locked }
        unlock()
        // What was typed goes on by itself once the notebook is open; a lost letter would never come.
        await { onlyDraft().run { text("full_name") == NAME && text("hamlet") == "Muồng Cháu" } }
    }

    @Test
    fun twoAnswersInOneBreathAreBothThere() = onScreen {
        val form = newForm()
        fun groups() = form.here().form.fields.first { it.path == "groups" }
        val groups = groups()
        form.toggle(groups, "family")
        form.toggle(groups, "erred")
        form.settle()
        assertEquals(setOf("family", "erred"), form.here().codes(groups()).toSet())
    }

    private fun FormModel.here() = (state.value as Shown.Here).value

    private suspend fun onlyDraft(): FormView {
        val found = open.ask { form(drafts().single().draft) }
        return (found as Answer.Given).value
    }

    private fun FormView.text(path: String) = fields.first { it.path == path }.text

    private companion object {
        const val NAME = "Khuất Văn An"
    }
}
