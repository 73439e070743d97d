package vn.donghanh.app.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import vn.donghanh.app.parts.RowCard
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.state.CircumstancesModel
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords

/** One line: for whom it is written down, and where; behind it, another volunteer and another unit ("ghi thay"). */
@Composable
fun CircumstancesLine(model: CircumstancesModel) {
    val state by model.state.collectAsState()
    val words = LocalWords.current
    var behind by remember { mutableStateOf(false) }
    var finding by remember { mutableStateOf<Find?>(null) }
    val shown = state ?: return
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        RowCard("form.for", { behind = !behind }) {
            val who = if (shown.at.doneBy == null) words.myself else shown.doneBy.orEmpty()
            Text("${words.writtenFor}: ${listOfNotNull(who, shown.unit ?: shown.at.unit).filter { it.isNotEmpty() }.joinToString(" · ")}")
        }
        if (!behind) return@Column
        when (finding) {
            Find.MEMBER ->
                Finder("form.for.member", model::members, { finding = null }) {
                    finding = null
                    model.doneBy(it.id)
                }
            Find.UNIT ->
                Finder("form.for.unit", model::units, { finding = null }) {
                    finding = null
                    model.unit(it.id)
                }
            null -> {
                SecondButton(words.otherPerson, "form.for.member") { finding = Find.MEMBER }
                if (shown.at.doneBy != null) SecondButton(words.writtenForMe, "form.for.me") { model.doneBy(null) }
                SecondButton(words.otherUnit, "form.for.unit") { finding = Find.UNIT }
            }
        }
    }
}

private enum class Find { MEMBER, UNIT }
