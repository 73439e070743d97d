package vn.donghanh.app.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.parts.CallButton
import vn.donghanh.app.parts.Chips
import vn.donghanh.app.parts.ChoiceChip
import vn.donghanh.app.parts.FailedPage
import vn.donghanh.app.parts.Heading
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.QuietButton
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.parts.Standing
import vn.donghanh.app.parts.TimelineRow
import vn.donghanh.app.parts.WaitingPage
import vn.donghanh.app.parts.pagedRows
import vn.donghanh.app.state.PersonModel
import vn.donghanh.app.state.PersonState
import vn.donghanh.app.state.Shown
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.PersonCard

/** A person: who it is, what can be done, what is known by sections. */
@Composable
fun PersonScreen(model: PersonModel) {
    val state by model.state.collectAsState()
    when (val shown = state) {
        Shown.Waiting -> WaitingPage()
        is Shown.Failed -> FailedPage(shown.refusal, model::refresh)
        is Shown.Here -> PersonPage(shown.value, model)
    }
}

@Composable
private fun PersonPage(state: PersonState, model: PersonModel) {
    val rows by model.rows.collectAsState()
    val words = LocalWords.current
    ListPage("person", foot = { Primary(state, model) }) {
        item { Card(state.card, model::call, model::file) }
        item { Actions(state, model) }
        item { Urgent(state, model) }
        item {
            Chips {
                for (section in state.sections) {
                    ChoiceChip(words.of(section.label), "person.section.${section.section}", section == state.section) { model.section(section) }
                }
            }
        }
        pagedRows("person.rows", rows, words.nothingWritten, model::more, model::refreshRows) { at, row, before ->
            TimelineRow(row, before, "person.rows.$at") { model.open(row) }
        }
    }
}

@Composable
private fun Card(card: PersonCard, onCall: (String) -> Unit, onFile: () -> Unit) {
    val words = LocalWords.current
    Surface(Modifier.fillMaxWidth().testTag("person.card"), MaterialTheme.shapes.medium, MaterialTheme.colorScheme.surfaceContainer) {
        Column(Modifier.padding(Gap), Arrangement.spacedBy(SmallGap)) {
            Heading(card.name, Modifier.testTag("person.name"))
            val where = listOfNotNull(card.age?.let { words.age(it.toInt()) }, card.hamlet.ifEmpty { null })
            if (where.isNotEmpty()) Text(where.joinToString(" · "))
            Text(if (card.helpers.isEmpty()) words.noHelper else words.helpedBy(card.helpers), Modifier.testTag("person.helpers"))
            card.due?.let { due ->
                Text(words.of(due.task))
                Standing(words.of(due.standing), due.overdue)
            }
            card.phone?.let { phone -> CallButton(words.call(phone), "person.call") { onCall(phone) } }
            SecondButton(words.personFile, "person.file", Modifier.fillMaxWidth(), onFile)
        }
    }
}

@Composable
private fun Primary(state: PersonState, model: PersonModel) {
    val first = state.actions.firstOrNull() ?: return
    PrimaryButton(LocalWords.current.of(first.label), "person.do.${first.code}") { model.write(first) }
}

@Composable
private fun Actions(state: PersonState, model: PersonModel) {
    val words = LocalWords.current
    val others = state.actions.drop(1)
    if (others.isEmpty()) return
    Chips {
        for (action in if (state.allActions) others else others.take(FIRST)) {
            SecondButton(words.of(action.label), "person.do.${action.code}") { model.write(action) }
        }
        if (others.size > FIRST) {
            QuietButton(if (state.allActions) words.less else words.more, "person.more") { model.allActions(!state.allActions) }
        }
    }
}

@Composable
private fun Urgent(state: PersonState, model: PersonModel) {
    val words = LocalWords.current
    Column(verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        SecondButton(words.urgent, "person.urgent", Modifier.fillMaxWidth()) { model.urgent(!state.urgent) }
        if (!state.urgent) return@Column
        CallButton(words.callAmbulance, "person.urgent.115") { model.call(AMBULANCE) }
        state.team.forEachIndexed { at, member ->
            val role = member.role?.let { words.of(it) }
            CallButton(words.callNamed(member.name, role), "person.urgent.$at") { model.call(member.phone.orEmpty()) }
        }
    }
}

/** The first of the other actions that are shown: support, referral, assessment. */
private const val FIRST = 3

/** The ambulance, everywhere in Vietnam. */
private const val AMBULANCE = "115"
