package vn.donghanh.app.desktop

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.isCtrlPressed
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.type
import vn.donghanh.app.state.AppModel

/** The keys of a PC: Escape goes back, Ctrl+F searches, Ctrl+S saves. */
class Shortcuts(private val model: AppModel) {
    /** Does what a key stands for. False where it stands for nothing. */
    fun press(event: KeyEvent): Boolean =
        when {
            event.type != KeyEventType.KeyDown -> false
            event.key == Key.Escape -> model.back()
            !event.isCtrlPressed -> false
            event.key == Key.F -> model.find()
            event.key == Key.S -> model.save()
            else -> false
        }
}
