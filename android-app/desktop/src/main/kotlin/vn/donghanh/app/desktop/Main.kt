package vn.donghanh.app.desktop

import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.platform.LocalWindowInfo
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.application
import androidx.compose.ui.window.rememberWindowState
import java.nio.file.Path
import java.time.LocalDate
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.launch
import vn.donghanh.app.App
import vn.donghanh.app.state.AppModel
import vn.donghanh.device

/**
 * The app in a window. The first argument is its folder; without it, the folder that this user's programs keep their data in. The
 * second one is the day on which a demo ends: then that is today.
 */
fun main(arguments: Array<String>) = application {
    val kept = remember { WindowSize(folder(arguments)) }
    val scope = remember { CoroutineScope(SupervisorJob() + Dispatchers.Main) }
    val model = remember { AppModel(platform(arguments), scope, clock = ::uptimeMillis) }
    val state = rememberWindowState(size = kept.read() ?: DpSize(480.dp, 860.dp))
    Window(
        onCloseRequest = {
            kept.write(state.size)
            scope.launch {
                // What was typed last is kept first.
                model.lock().join()
                exitApplication()
            }
        },
        title = TITLE,
        state = state,
        onPreviewKeyEvent = Shortcuts(model)::press,
    ) {
        // Who opens the laptop again finds it locked, where the time is over.
        val focused = LocalWindowInfo.current.isWindowFocused
        LaunchedEffect(focused) { if (focused) model.returned() }
        App(model, desktopFont())
    }
}

/** As neutral as the name of the app on a phone. */
private const val TITLE = "Sổ tay"

private fun platform(arguments: Array<String>): DesktopPlatform {
    val day = arguments.getOrNull(1)?.let(LocalDate::parse) ?: return DesktopPlatform(folder(arguments))
    return DesktopPlatform(folder(arguments), device(clock = DemoClock(day), released = day))
}

private fun folder(arguments: Array<String>): Path =
    arguments.firstOrNull()?.let(Path::of)
        ?: Path.of(System.getenv("XDG_DATA_HOME") ?: "${System.getProperty("user.home")}/.local/share", "dong-hanh")
