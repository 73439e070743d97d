package vn.donghanh.app.state

import kotlinx.coroutines.CoroutineScope
import vn.donghanh.Notebook
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.bridge.Refusal
import vn.donghanh.form
import vn.donghanh.model.FormView

/** The forms that are being filled: what was typed in one goes on to the core also when its screen was left. */
class FormDesk(private val open: OpenModel, private val scope: CoroutineScope) {
    private val writers = mutableMapOf<String, FormWriter>()
    private val begins = mutableMapOf<String, suspend Notebook.() -> FormView>()
    private var waiting = emptyList<Unsent>()

    /** What the core did not take. */
    val unsent: List<Unsent>
        get() {
            val unsettled = writers.values.filter { !it.isSettled }.map { it.unsent }
            return waiting + unsettled.map { form -> begins[form.draft]?.let { form.copy(begin = it) } ?: form }
        }

    /** A form was begun so. As long as nothing of it is kept, a lock forgets it, and it is begun so again. */
    fun began(form: FormView, begin: suspend Notebook.() -> FormView) {
        begins[form.draft] = begin
    }

    /** Who hands the steps of this form to the core. */
    fun writer(form: FormView): FormWriter {
        val writer = writers.getOrPut(form.draft) {
            FormWriter(form, scope, { open.tell(Told(it.said, failed = true)) }) { step -> open.ask { take(form.draft, step) } }
        }
        return writer.apply { if (isSettled) told(form) }
    }

    /** Waits until the core has everything. False where it cannot keep something. */
    suspend fun settle(): Boolean = writers.values.toList().map { it.settle() }.all { it }

    /** The form is saved or discarded. */
    fun clear(draft: String) {
        begins.remove(draft)
        writers.remove(draft)?.end()
    }

    /** Goes on with what a locked notebook did not take. What cannot go on now waits for the next time. */
    suspend fun resume(unsent: List<Unsent>) {
        waiting = unsent
        for (form in unsent) {
            val view = again(form) ?: continue
            began(view, form.begin)
            val writer = writer(view)
            form.steps.forEach(writer::take)
            waiting = waiting - form
        }
    }

    /** A form of which nothing was kept before the lock is gone with it: it begins anew. */
    private suspend fun again(unsent: Unsent): FormView? {
        val answer = open.ask { form(unsent.draft) }
        if (answer is Answer.Refused && answer.refusal.kind == Refusal.Kind.NOT_THERE) return open.askOrTell(unsent.begin)
        return (answer as? Answer.Given)?.value
    }
}
