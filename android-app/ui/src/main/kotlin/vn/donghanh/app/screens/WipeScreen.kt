package vn.donghanh.app.screens

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import vn.donghanh.app.parts.Page
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.parts.TextBox
import vn.donghanh.app.parts.WaitingRow
import vn.donghanh.app.state.WipeModel
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.of

/** Takes the notebook off this device: asked twice, and the second time with a word. */
@Composable
fun WipeScreen(model: WipeModel) {
    val state by model.state.collectAsState()
    val words = LocalWords.current
    Page(
        "wipe",
        foot = {
            if (state.busy) WaitingRow()
            if (state.sure) PrimaryButton(words.wipeNow, "wipe.now", state.ready, model::wipeNow)
            else PrimaryButton(words.next, "wipe.sure", onClick = model::sure)
        },
    ) {
        Text(words.wipeWhat)
        if (state.sure) {
            TextBox(state.typed, words.wipeType(words.wipeWord), "wipe.typed", model::type, wrong = state.wrong?.let(words::of))
        }
    }
}
