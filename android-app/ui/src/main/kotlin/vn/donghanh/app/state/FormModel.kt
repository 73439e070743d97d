package vn.donghanh.app.state

import java.time.LocalDate
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import vn.donghanh.Notebook
import vn.donghanh.SaveOutcome
import vn.donghanh.app.bridge.Answer
import vn.donghanh.discardDraft
import vn.donghanh.fieldChoices
import vn.donghanh.form
import vn.donghanh.model.ChoiceItem
import vn.donghanh.model.FieldView
import vn.donghanh.model.FormView
import vn.donghanh.model.Input
import vn.donghanh.model.PageView
import vn.donghanh.model.Said
import vn.donghanh.saveForm

/**
 * One form of the core, filled: every answer is one call to it, and durable when that returns. It begins with what `begin` asks
 * for: a new form, or the draft that waits.
 */
class FormModel(private val open: OpenModel, private val begin: suspend Notebook.() -> FormView) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val now = MutableStateFlow<Shown<FormState>>(Shown.Waiting)
    private var writer: FormWriter? = null

    /** What is shown. */
    val state: StateFlow<Shown<FormState>> = now.asStateFlow()

    /** For whom and where. */
    val circumstances = CircumstancesModel(open, scope, ::take)

    /** Where a calendar opens. */
    val today: LocalDate get() = open.today

    override val draft: String? get() = here?.form?.draft

    /** Somebody who left it now would lose an answer that the core has no room for. */
    override val stays: Boolean get() = writer?.written?.value?.stuck != null

    private val here: FormState? get() = (now.value as? Shown.Here)?.value

    /** As it stands with the very last press, which may not be shown yet. */
    private val latest: FormState? get() = writer?.written?.value?.let { FormState(it.form, it.onTheWay) }

    /** The pages on which it is asked, as they stand with the very last press; none before the form is here. */
    internal val pages: List<PageView> get() = latest?.form?.pages.orEmpty()

    init {
        read()
    }

    /** Reads it, or tries again. */
    fun read() {
        scope.launch {
            open.desk.settle()
            when (val answer = open.ask(begin)) {
                is Answer.Refused -> now.value = Shown.Failed(answer.refusal)
                is Answer.Given -> follow(open.desk.writer(answer.value))
            }
        }
    }

    /** A letter more or less, or many at once. */
    fun type(path: String, text: String) = say(path, Input.Typing(text))

    /** The cursor leaves the field: what is wrong with it may show. */
    fun leave(path: String, text: String) = say(path, Input.Text(text))

    /** An answer that is chosen. */
    fun say(path: String, input: Input) = take(FormStep.Say(path, input))

    /** One more or one less of a number, from what stands there now. */
    fun step(field: FieldView, by: Long, least: Long, most: Long) {
        val number = latest?.number(field) ?: 0
        say(field.path, Input.Number((number + by).coerceIn(least, most)))
    }

    /** One answer more or less of several. */
    fun toggle(field: FieldView, code: String) {
        val chosen = latest?.codes(field).orEmpty()
        val now = if (code in chosen) chosen - code else chosen + code
        say(field.path, if (now.isEmpty()) Input.Clear else Input.Codes(now))
    }

    /** Takes a step of the form. */
    fun take(step: FormStep) {
        writer?.take(step)
    }

    /** What can be picked for a field. */
    suspend fun choices(path: String, query: String): List<ChoiceItem> {
        val draft = draft ?: return emptyList()
        return open.askOrTell { fieldChoices(draft, path, query) }.orEmpty()
    }

    /** Tries once more to keep what waits. */
    fun tryAgain() {
        writer?.goOn()
    }

    /** Waits until the core has every answer. */
    suspend fun settle(): Boolean = writer?.settle() ?: true

    /** Saves, and goes back where nothing is wrong; else the first wrong field is told. */
    fun save(elsewhere: (path: String) -> Unit = {}) {
        val draft = draft ?: return
        if (here?.saving == true) return
        change { it.copy(saving = true, asks = emptyList()) }
        scope.launch {
            if (settle()) {
                when (val answer = open.ask { saveForm(draft) }) {
                    is Answer.Refused -> open.tell(Told(answer.refusal.said, failed = true))
                    is Answer.Given -> saved(answer.value, elsewhere)
                }
            }
            change { it.copy(saving = false) }
        }
    }

    override fun saveNow(): Boolean = true.also { save() }

    /** "Vẫn lưu": keeps the warnings, with the reasons given, and saves. */
    fun saveAnyway(reasons: Map<String, String>) {
        for (warning in here?.asks.orEmpty()) take(FormStep.Accept(warning.rule, warning.field, reasons[warning.rule]))
        save()
    }

    /** Back from "Vẫn lưu?" to the form. */
    fun lookAgain() = change { it.copy(asks = emptyList()) }

    /** Gives the draft up, after a yes. */
    fun discard() {
        val draft = draft ?: return
        scope.launch {
            settle()
            open.askOrTell { discardDraft(draft) }?.let { open.written(draft, Told(DISCARDED)) }
        }
    }

    /** Answers that are on their way go on to the core: the desk does it. */
    override fun close() = scope.cancel()

    private suspend fun saved(outcome: SaveOutcome, elsewhere: (String) -> Unit) {
        when (outcome) {
            is SaveOutcome.Saved -> draft?.let { open.written(it, Told(outcome.saved.said, outcome.saved.undo)) }
            is SaveOutcome.Asks -> showAgain { it.copy(asks = outcome.warnings) }
            is SaveOutcome.Wrong -> {
                val path = outcome.problems.first().field
                showAgain { it.copy(wrongAt = WrongAt(path)) }
                elsewhere(path)
            }
        }
    }

    /** A try to save shows more than before: what is missing. */
    private suspend fun showAgain(then: (FormState) -> FormState) {
        val draft = draft ?: return
        open.askOrTell { form(draft) }?.let { writer?.told(it) }
        change(then)
    }

    private fun follow(writer: FormWriter) {
        this.writer = writer
        now.value = Shown.Here(FormState(writer.written.value.form))
        circumstances.show(writer.written.value.form.circumstances)
        scope.launch {
            writer.written.collect { written ->
                change { it.copy(form = written.form, onTheWay = written.onTheWay, stuck = written.stuck) }
                circumstances.show(written.form.circumstances)
            }
        }
    }

    private fun change(to: (FormState) -> FormState) = now.update { if (it is Shown.Here) Shown.Here(to(it.value)) else it }

    private companion object {
        val DISCARDED = Said("Đã bỏ phần ghi dở.", "The unfinished form was discarded.")
    }
}
