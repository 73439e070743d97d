package vn.donghanh.app.desktop

import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import kotlinx.coroutines.launch
import org.junit.Assert.assertEquals
import org.junit.Test
import vn.donghanh.app.App
import vn.donghanh.app.bridge.Answer
import vn.donghanh.app.desktop.faults.Fault
import vn.donghanh.app.desktop.faults.FaultDrive
import vn.donghanh.app.desktop.faults.FaultyWay
import vn.donghanh.app.desktop.faults.Moment
import vn.donghanh.app.desktop.surface.Notebooks
import vn.donghanh.app.desktop.surface.SECRET
import vn.donghanh.app.desktop.surface.Stage
import vn.donghanh.app.desktop.surface.Start
import vn.donghanh.app.parts.TextBox
import vn.donghanh.app.state.Gate
import vn.donghanh.app.state.OpenModel
import vn.donghanh.own

/** That [FaultsTest] would see a screen that is made wrong; one that is made well is none. */
class FaultsAreSeenTest {
    private val moment = Moment("made by hand", Start.EMPTY, "made.letters", listOf("made.press"), "made.letters", 1)

    @Test
    fun `a screen that tells and keeps`() = assertComplaints { HandMade(it, tells = true, keeps = true) }

    @Test
    fun `a screen that tells nothing`() = assertComplaints("nobody is told what to do") { HandMade(it, tells = false, keeps = true) }

    @Test
    fun `a screen that takes the letters away`() = assertComplaints("what was typed is gone") { HandMade(it, tells = true, keeps = false) }

    private fun assertComplaints(vararg expected: String, screen: @Composable (OpenModel) -> Unit) {
        val folder = Notebooks.copy(moment.start)
        val way = FaultyWay()
        try {
            Stage.on(folder, null, way = way, screen = { model, look ->
                val gate by model.gate.collectAsState()
                (gate as? Gate.Open)?.let { screen(it.model) } ?: App(model, desktopFont(), look.dark)
            }) {
                step("unlock.passphrase=$SECRET")
                step("unlock.open")
                there("made.press")
                assertEquals(expected.toSet(), FaultDrive(this, way, Fault.FULL).complaints(moment).toSet())
            }
        } finally {
            folder.toFile().deleteRecursively()
        }
    }
}

/** A button and a field that ask the core. */
@Composable
private fun HandMade(open: OpenModel, tells: Boolean, keeps: Boolean) {
    var letters by remember { mutableStateOf("") }
    var told by remember { mutableStateOf("") }
    fun ask() = open.scope.launch {
        val answer = open.ask { own() }
        told = (answer as? Answer.Refused)?.refusal?.said?.vi.orEmpty()
        if (answer is Answer.Refused && !keeps) letters = ""
    }
    Column {
        Button({ ask() }, Modifier.testTag("made.press")) { Text("Hỏi") }
        TextBox(letters, "Chữ", "made.letters", { letters = it; ask() })
        if (tells) Text(told)
    }
}
