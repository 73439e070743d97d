package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import vn.donghanh.PersonScreen
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.bridge.Rows
import vn.donghanh.app.bridge.asRows
import vn.donghanh.model.KindItem
import vn.donghanh.model.MemberItem
import vn.donghanh.model.PersonCard
import vn.donghanh.model.SectionItem
import vn.donghanh.model.TimelineItem
import vn.donghanh.personScreen
import vn.donghanh.personSection
import vn.donghanh.startAbout
import vn.donghanh.teamScreen

/** A person's page. */
data class PersonState(
    val card: PersonCard,
    /** What is written down about the person; the first is what is done most. */
    val actions: List<KindItem>,
    val sections: List<SectionItem>,
    /** The section that is open. */
    val section: SectionItem,
    /** Whether all actions are shown, or the first ones alone. */
    val allActions: Boolean = false,
    /** Whom of the own team to call where it is urgent: those who lead it stand first. */
    val team: List<MemberItem> = emptyList(),
    /** Whether the calls for where it is urgent are shown. */
    val urgent: Boolean = false,
)

/** What is known of a person, and what can be done. */
class PersonModel(private val open: OpenModel, private val person: String) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val now = MutableStateFlow<Shown<PersonState>>(Shown.Waiting)
    private val list = PagedRows(open, scope) { after, limit -> personSection(person, section, after, limit).asRows() }
    private var section = ""

    /** What is shown. */
    val state: StateFlow<Shown<PersonState>> = now.asStateFlow()

    /** The rows of the section that is open. */
    val rows: StateFlow<Shown<Rows<TimelineItem>>> = list.state

    init {
        refresh()
        open.follow(scope) { if (person in it.people || person in it.records) refresh() }
    }

    /** Reads it again. */
    fun refresh() {
        scope.launch {
            when (val answer = open.ask { personScreen(person) }) {
                is Answer.Refused -> now.value = Shown.Failed(answer.refusal)
                is Answer.Given -> show(answer.value)
            }
        }
    }

    /** Opens a section. */
    fun section(section: SectionItem) {
        this.section = section.section
        change { it.copy(section = section) }
        list.restart()
    }

    /** The next page of the section. */
    fun more() = list.more()

    /** Reads the section again. */
    fun refreshRows() = list.refresh()

    /** Shows all that can be written down, or the first ones alone. */
    fun allActions(all: Boolean) = change { it.copy(allActions = all) }

    /** Begins to write something down about the person. */
    fun write(kind: KindItem) = open.write { startAbout(kind.code, person) }

    /** Opens a row. */
    fun open(row: TimelineItem) = open.go(Place.Record(row.record))

    /** Opens what is written of the person, to correct or to add to it. */
    fun file() = open.go(Place.Record(person))

    /** Calls that number. */
    fun call(number: String) = open.call(number)

    /** Shows whom to call where it is urgent, or hides it. */
    fun urgent(shown: Boolean) {
        change { it.copy(urgent = shown) }
        if (!shown) return
        scope.launch {
            val teams = open.askOrTell { teamScreen() }?.teams ?: return@launch
            val reached = teams.flatMap { it.members }.filter { it.phone != null && !it.own }
            change { it.copy(team = reached.take(CALLED)) }
        }
    }

    override fun close() = scope.cancel()

    private fun change(how: (PersonState) -> PersonState) =
        now.update { if (it is Shown.Here) Shown.Here(how(it.value)) else it }

    private fun show(screen: PersonScreen) {
        val before = (now.value as? Shown.Here)?.value
        val here = screen.sections.find { it.section == section } ?: screen.sections.first()
        now.value =
            Shown.Here(
                before?.copy(card = screen.card, actions = screen.actions)
                    ?: PersonState(screen.card, screen.actions, screen.sections, here),
            )
        section = here.section
        // The page comes with the beginning of its first section.
        if (before == null && here == screen.sections.first()) list.begin(screen.timeline.asRows()) else list.refresh()
    }

    private companion object {
        /** More names would be read too slowly. */
        const val CALLED = 3
    }
}
