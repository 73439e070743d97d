package vn.donghanh.app.desktop

import androidx.compose.runtime.remember
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.type
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.application
import androidx.compose.ui.window.rememberWindowState
import java.nio.file.Path
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import vn.donghanh.app.App
import vn.donghanh.app.state.AppModel

/** The app in a window. The one argument is its folder; without it, the folder that this user's programs keep their data in. */
fun main(arguments: Array<String>) = application {
    val kept = remember { WindowSize(folder(arguments)) }
    val model = remember { AppModel(DesktopPlatform(folder(arguments)), CoroutineScope(SupervisorJob() + Dispatchers.Main)) }
    val state = rememberWindowState(size = kept.read() ?: DpSize(480.dp, 860.dp))
    Window(
        onCloseRequest = {
            kept.write(state.size)
            model.lock()
            exitApplication()
        },
        title = TITLE,
        state = state,
        onPreviewKeyEvent = { it.type == KeyEventType.KeyDown && it.key == Key.Escape && model.back() },
    ) {
        App(model, desktopFont())
    }
}

/** As neutral as the name of the app on a phone. */
private const val TITLE = "Sổ tay"

private fun folder(arguments: Array<String>): Path =
    arguments.firstOrNull()?.let(Path::of)
        ?: Path.of(System.getenv("XDG_DATA_HOME") ?: "${System.getProperty("user.home")}/.local/share", "dong-hanh")
