package vn.donghanh.app.parts

import androidx.compose.ui.Modifier
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.pointerInput

/** Hears every touch, press of the mouse and key within, and takes none of them away. */
fun Modifier.onTouch(touched: () -> Unit): Modifier =
    onPreviewKeyEvent {
        touched()
        false
    }
        .pointerInput(touched) {
            awaitPointerEventScope {
                while (true) {
                    awaitPointerEvent(PointerEventPass.Initial)
                    touched()
                }
            }
        }
