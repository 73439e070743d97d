package vn.donghanh.app.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.focus.FocusRequester
import vn.donghanh.app.parts.Chips
import vn.donghanh.app.parts.ChoiceChip
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.OpeningChip
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.RowCard
import vn.donghanh.app.parts.Standing
import vn.donghanh.app.parts.TextBox
import vn.donghanh.app.parts.pagedRows
import vn.donghanh.app.state.Narrow
import vn.donghanh.app.state.PeopleAsked
import vn.donghanh.app.state.PeopleModel
import vn.donghanh.app.state.PeopleOffer
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.PeopleFilter
import vn.donghanh.model.PersonItem

/** Người: everybody by name, found as somebody types. A row tells what is due and never how somebody stands with the law. */
@Composable
fun PeopleScreen(model: PeopleModel) {
    val asked by model.asked.collectAsState()
    val offer by model.offer.collectAsState()
    val people by model.people.collectAsState()
    val finds by model.finds.collectAsState()
    val words = LocalWords.current
    val cursor = remember { FocusRequester() }
    LaunchedEffect(finds) { if (finds > 0) cursor.requestFocus() }
    ListPage(
        "people",
        head = { TextBox(asked.query, words.findPerson, "people.search", model::search, cursor = cursor) },
        foot = { PrimaryButton(words.addPerson, "people.add", onClick = model::add) },
    ) {
        if (asked.query.isBlank()) item { NarrowBy(asked, offer, model) }
        pagedRows("people", people, if (asked == PeopleAsked()) words.nobodyYet else words.nobodyFound, model::more, model::refresh) { at, person, _ ->
            PersonRow(person, at) { model.open(person) }
        }
    }
}

@Composable
private fun PersonRow(person: PersonItem, at: Int, onOpen: () -> Unit) {
    val words = LocalWords.current
    RowCard("people.row.$at", onOpen) {
        Text(person.name, style = MaterialTheme.typography.titleSmall)
        if (person.hamlet.isNotEmpty()) Text(person.hamlet)
        person.due?.let { due ->
            Text(words.of(due.task))
            Standing(words.of(due.standing), due.overdue)
        }
    }
}

/** Three chips; each opens what there is to choose from below. */
@Composable
private fun NarrowBy(asked: PeopleAsked, offer: PeopleOffer, model: PeopleModel) {
    val words = LocalWords.current
    val chosen = asked.filter
    val filter = offer.filters.find { it.filter == chosen }?.takeIf { chosen != PeopleFilter.Everyone }
    Column(verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        Chips {
            NarrowChip(Narrow.FILTER, filter?.let { words.of(it.label) } ?: words.narrow, offer, model)
            if (offer.hamlets.isNotEmpty()) {
                NarrowChip(Narrow.HAMLET, (chosen as? PeopleFilter.Hamlet)?.hamlet ?: words.hamlet, offer, model)
            }
            if (offer.letters.size > 1) {
                NarrowChip(Narrow.LETTER, asked.letter?.let { words.fromLetter(it.letter) } ?: words.letters, offer, model)
            }
        }
        when (offer.open) {
            Narrow.FILTER -> Filters(asked, offer, model)
            Narrow.HAMLET -> Hamlets(asked, offer, model)
            Narrow.LETTER -> Letters(asked, offer, model)
            null -> {}
        }
    }
}

@Composable
private fun NarrowChip(by: Narrow, said: String, offer: PeopleOffer, model: PeopleModel) =
    OpeningChip(said, "people.narrow.${by.name.lowercase()}", offer.open == by) { model.narrow(by) }

@Composable
private fun Filters(asked: PeopleAsked, offer: PeopleOffer, model: PeopleModel) {
    val words = LocalWords.current
    Chips {
        offer.filters.forEachIndexed { at, item ->
            ChoiceChip(words.of(item.label), "people.filter.$at", item.filter == asked.filter) { model.filter(item.filter) }
        }
    }
}

@Composable
private fun Hamlets(asked: PeopleAsked, offer: PeopleOffer, model: PeopleModel) {
    val words = LocalWords.current
    Chips {
        ChoiceChip(words.everyHamlet, "people.hamlet.all", asked.filter !is PeopleFilter.Hamlet) { model.filter(PeopleFilter.Everyone) }
        offer.hamlets.forEachIndexed { at, item ->
            val filter = PeopleFilter.Hamlet(item.hamlet)
            ChoiceChip(words.hamletOf(item.hamlet, item.people.toLong()), "people.hamlet.$at", filter == asked.filter) { model.filter(filter) }
        }
    }
}

@Composable
private fun Letters(asked: PeopleAsked, offer: PeopleOffer, model: PeopleModel) {
    Chips {
        for (item in offer.letters) ChoiceChip(item.letter, "people.letter.${item.letter}", item == asked.letter) { model.letter(item) }
    }
}
