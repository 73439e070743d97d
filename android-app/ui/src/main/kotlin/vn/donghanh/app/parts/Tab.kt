package vn.donghanh.app.parts

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusDirection
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.isShiftPressed
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.platform.LocalFocusManager

/** Tab leaves a field of several lines, too: nobody means to write one. */
@Composable
fun Modifier.tabGoesOn(): Modifier {
    val focus = LocalFocusManager.current
    return onPreviewKeyEvent { event ->
        val pressed = event.key == Key.Tab && event.type == KeyEventType.KeyDown
        pressed && focus.moveFocus(if (event.isShiftPressed) FocusDirection.Previous else FocusDirection.Next)
    }
}
