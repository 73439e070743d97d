package vn.donghanh.app.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.parts.QuietButton
import vn.donghanh.app.parts.SecondButton
import vn.donghanh.app.state.FormModel
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.theme.Touch
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of
import vn.donghanh.model.Answer
import vn.donghanh.model.FieldView
import vn.donghanh.model.Input
import vn.donghanh.model.Named
import vn.donghanh.model.Widget

/** Records or units: what is chosen by name, and one more found by typing. */
@Composable
fun PickField(field: FieldView, model: FormModel, several: Boolean) {
    val words = LocalWords.current
    val chosen = (field.answer as? Answer.Named)?.v1.orEmpty()
    val tag = tagOf(field.path)
    var finding by remember(field.path) { mutableStateOf(false) }
    fun say(ids: List<String>) = model.say(field.path, input(field.widget, ids))
    Column(verticalArrangement = Arrangement.spacedBy(SmallGap)) {
        chosen.forEachIndexed { at, named ->
            ChosenRow(named, "$tag.chosen.$at") { say(chosen.map { it.id } - named.id) }
        }
        if (finding) {
            Finder(
                tag,
                find = { model.choices(field.path, it) },
                onClose = { finding = false },
                onPick = {
                    finding = false
                    say(if (several) (chosen.map { one -> one.id } + it.id).distinct() else listOf(it.id))
                },
            )
        } else {
            SecondButton(if (chosen.isEmpty() || several) words.pick else words.change, tag) { finding = true }
        }
    }
}

@Composable
private fun ChosenRow(named: Named, tag: String, onRemove: () -> Unit) {
    val words = LocalWords.current
    Surface(Modifier.fillMaxWidth(), MaterialTheme.shapes.small, MaterialTheme.colorScheme.secondaryContainer) {
        Row(Modifier.heightIn(min = Touch).padding(start = Gap), verticalAlignment = Alignment.CenterVertically) {
            Text(words.of(named.name), Modifier.weight(1f).padding(vertical = SmallGap).testTag(tag))
            QuietButton(words.remove, "$tag.remove", onRemove)
        }
    }
}

private fun input(widget: Widget, ids: List<String>): Input =
    when {
        ids.isEmpty() -> Input.Clear
        widget is Widget.Record -> Input.Record(ids.single())
        widget is Widget.Records -> Input.Records(ids)
        widget == Widget.Unit -> Input.Code(ids.single())
        else -> Input.Codes(ids)
    }
