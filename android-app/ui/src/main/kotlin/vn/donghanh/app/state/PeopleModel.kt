package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import vn.donghanh.Notebook
import vn.donghanh.PersonPage
import vn.donghanh.app.bridge.Rows
import vn.donghanh.app.bridge.asRows
import vn.donghanh.hamlets
import vn.donghanh.letters
import vn.donghanh.model.FilterItem
import vn.donghanh.model.HamletItem
import vn.donghanh.model.LetterItem
import vn.donghanh.model.PeopleFilter
import vn.donghanh.model.PersonItem
import vn.donghanh.peopleFilters
import vn.donghanh.peopleWhere
import vn.donghanh.search
import vn.donghanh.startForm

/** What of the list of people can be narrowed by; one is open at a time, or none. */
enum class Narrow { FILTER, HAMLET, LETTER }

/** What the list is asked for. */
data class PeopleAsked(
    val query: String = "",
    val filter: PeopleFilter = PeopleFilter.Everyone,
    val letter: LetterItem? = null,
)

/** What the list can be narrowed by. */
data class PeopleOffer(
    val filters: List<FilterItem> = emptyList(),
    val hamlets: List<HamletItem> = emptyList(),
    val letters: List<LetterItem> = emptyList(),
    val open: Narrow? = null,
)

/** The people of the notebook, found as somebody types. */
class PeopleModel(private val open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val askedNow = MutableStateFlow(PeopleAsked())
    private val findsNow = MutableStateFlow(0)
    private val offerNow = MutableStateFlow(PeopleOffer())
    private val list = PagedRows(open, scope, ::read)

    /** What is asked for. */
    val asked: StateFlow<PeopleAsked> = askedNow.asStateFlow()

    /** What the list can be narrowed by. */
    val offer: StateFlow<PeopleOffer> = offerNow.asStateFlow()

    /** The people found. */
    val people: StateFlow<Shown<Rows<PersonItem>>> = list.state

    init {
        scope.launch { askedNow.collect { list.restart() } }
        readOffer()
        open.follow(scope) {
            if (it.people.isNotEmpty()) {
                list.refresh()
                readOffer()
            }
        }
    }

    /** How often somebody asked for the search by a key. */
    val finds: StateFlow<Int> = findsNow.asStateFlow()

    /** Brings the cursor into the search. */
    fun find() = findsNow.update { it + 1 }

    /** What stands in the field of the search now. */
    fun search(query: String) = askedNow.update { it.copy(query = query) }

    /** Opens or closes what the list can be narrowed by. */
    fun narrow(by: Narrow) = offerNow.update { it.copy(open = if (it.open == by) null else by) }

    /** Shows only those whom the filter lets through. */
    fun filter(filter: PeopleFilter) {
        askedNow.update { it.copy(filter = filter, letter = null) }
        offerNow.update { it.copy(open = null) }
    }

    /** Begins the list with that letter. The same one again begins it at the top. */
    fun letter(letter: LetterItem) {
        askedNow.update { it.copy(letter = letter.takeIf { asked -> asked != it.letter }) }
        offerNow.update { it.copy(open = null) }
    }

    /** The next page. */
    fun more() = list.more()

    /** Reads it again. */
    fun refresh() = list.refresh()

    /** Opens a person's page. */
    fun open(person: PersonItem) = open.go(Place.Person(person.id))

    /** Begins the file of somebody new. */
    fun add() = open.write { startForm(PERSON) }

    override fun close() = scope.cancel()

    private suspend fun read(core: Notebook, after: String?, limit: UInt): Rows<PersonItem> {
        val asked = askedNow.value
        val page: PersonPage =
            if (asked.query.isBlank()) core.peopleWhere(asked.filter, after ?: asked.letter?.after, limit)
            else core.search(asked.query, after, limit)
        return page.asRows()
    }

    private fun readOffer() {
        scope.launch {
            val read = open.askOrTell { PeopleOffer(peopleFilters(), hamlets(), letters()) } ?: return@launch
            offerNow.update { read.copy(open = it.open) }
        }
    }

    private companion object {
        const val PERSON = "person"
    }
}
