package vn.donghanh.app.screens

import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import vn.donghanh.app.parts.Choice
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.TextBox
import vn.donghanh.app.parts.shown
import vn.donghanh.app.state.MeModel
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of

/** Which member of the team holds this device. */
@Composable
fun MeScreen(model: MeModel) {
    val query by model.query.collectAsState()
    val state by model.state.collectAsState()
    val words = LocalWords.current
    ListPage("me", head = { TextBox(query, words.findMember, "me.search", model::search) }) {
        item { Text(words.meWhy) }
        shown(state, model::refresh) { me ->
            item { Choice(words.notChosen, "me.none", me.own == null) { model.choose(null) } }
            itemsIndexed(me.members) { at, member ->
                val said = listOf(words.of(member.name), member.line).filter { it.isNotEmpty() }.joinToString(", ")
                Choice(said, "me.row.$at", member.id == me.own) { model.choose(member) }
            }
        }
    }
}
