package vn.donghanh.app.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.parts.Choice
import vn.donghanh.app.parts.FailedPage
import vn.donghanh.app.parts.Heading
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.RowCard
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.parts.TextBox
import vn.donghanh.app.parts.WaitingPage
import vn.donghanh.app.parts.WaitingRow
import vn.donghanh.app.state.HandOverModel
import vn.donghanh.app.state.HandOverState
import vn.donghanh.app.state.HandOverStep
import vn.donghanh.app.state.Shown
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.Words
import vn.donghanh.app.words.of
import vn.donghanh.model.CaseItem

/** The hand-over assistant: the last day, a taker for each person, what became of it. */
@Composable
fun HandOverScreen(model: HandOverModel) {
    val state by model.state.collectAsState()
    when (val shown = state) {
        Shown.Waiting -> WaitingPage()
        is Shown.Failed -> FailedPage(shown.refusal, model::refresh)
        is Shown.Here -> HandOverPage(shown.value, model)
    }
}

@Composable
private fun HandOverPage(state: HandOverState, model: HandOverModel) {
    val words = LocalWords.current
    val next =
        when (state.step) {
            HandOverStep.LAST_DAY -> words.next
            HandOverStep.TAKERS -> words.handOverPeople(state.takers.size)
            HandOverStep.DONE -> words.close
        }
    val ready = !state.busy && (state.step != HandOverStep.TAKERS || state.takers.isNotEmpty())
    ListPage(
        "handover.${state.step.name.lowercase()}",
        foot = {
            if (state.busy) WaitingRow()
            PrimaryButton(next, "handover.next", ready, model::next)
        },
    ) {
        when (state.step) {
            HandOverStep.LAST_DAY -> lastDay(state, words, model)
            HandOverStep.TAKERS -> takers(state, words, model)
            HandOverStep.DONE -> done(state, words, model)
        }
    }
}

private fun LazyListScope.lastDay(state: HandOverState, words: Words, model: HandOverModel) {
    item { Heading(words.lastDayOf(state.from.name)) }
    item {
        TextBox(state.typedDay, words.lastDay, "handover.day", model::day, words.lastDayHelp, state.dayWrong?.let(words::of))
    }
    item { SecondButton(words.today, "handover.today", onClick = model::today) }
}

private fun LazyListScope.takers(state: HandOverState, words: Words, model: HandOverModel) {
    item { Heading(words.whoTakes) }
    if (state.from.people.isEmpty()) item { Text(words.helpsNobody, Modifier.testTag("handover.empty")) }
    itemsIndexed(state.from.people) { at, case -> CaseRow(case, at, state, model) }
}

@Composable
private fun CaseRow(case: CaseItem, at: Int, state: HandOverState, model: HandOverModel) {
    val words = LocalWords.current
    val taker = state.takers[case.assignment]
    val name = state.from.takers.find { it.membership == taker }?.name
    RowCard("handover.case.$at", { model.choose(case) }) {
        Text(case.name, style = MaterialTheme.typography.titleSmall)
        if (case.hamlet.isNotEmpty()) Text(case.hamlet)
        Text(if (name == null) words.stays else words.goesTo(name))
        if (state.choosing != case.assignment) return@RowCard
        state.from.takers.forEachIndexed { n, one ->
            val said = words.takerWith(one.name, one.people.toInt(), one.room?.toInt())
            Choice(said, "handover.take.$n", one.membership == taker) { model.take(case, one.membership) }
        }
        Choice(words.stays, "handover.take.none", taker == null) { model.take(case, null) }
    }
}

private fun LazyListScope.done(state: HandOverState, words: Words, model: HandOverModel) {
    val saved = state.done.count { it.saved != null }
    item { Heading(words.handedOver(saved), Modifier.testTag("handover.done")) }
    val waiting = state.done.filter { it.waits != null }
    if (waiting.isNotEmpty()) item { Text(words.handOverWaits(waiting.size)) }
    itemsIndexed(state.done) { at, one ->
        val name = state.from.people.find { it.assignment == one.assignment }?.name.orEmpty()
        val waits = one.waits
        if (waits == null) {
            Text("✓ $name: ${one.saved?.let { words.of(it.said) }.orEmpty()}", Modifier.testTag("handover.done.$at"))
        } else {
            SecondButton(words.handOverDecide(name), "handover.waits.$at", Modifier.fillMaxWidth()) { model.open(waits) }
        }
    }
}
