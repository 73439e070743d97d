package vn.donghanh.app.state

import vn.donghanh.model.Answer
import vn.donghanh.model.FieldView
import vn.donghanh.model.FormView
import vn.donghanh.model.Widget

/** A page of a visit: one question, or a few that belong together. */
class CheckInPage(val fields: List<FieldView>) {
    /** Whether the question is asked here. */
    fun asks(path: String): Boolean = fields.any { it.path == path }

    /** Whether an answer to that question goes on to the next page: it is one of a choice, and the last one here. */
    fun goesOnAfter(path: String): Boolean {
        val last = fields.last()
        return last.path == path && last.widget is Widget.Choice && last.answer != Answer.Empty
    }
}

/** What is asked at a doorstep, in its order; what the core does not ask now is left out. */
fun checkInPages(form: FormView): List<CheckInPage> =
    PAGES.map { page -> page.mapNotNull { path -> form.fields.find { it.path == path } } }.filter { it.isNotEmpty() }.map(::CheckInPage)

private val PAGES =
    listOf(
        listOf("result"),
        listOf("not_met_reason", "not_met_other"),
        listOf("work"),
        listOf("family"),
        listOf("health"),
        listOf("needs", "need_level"),
        listOf("note", "next_visit"),
    )
