package vn.donghanh.app.android

import android.view.inputmethod.EditorInfo
import android.view.inputmethod.InputConnection
import androidx.compose.runtime.Composable
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.platform.InterceptPlatformTextInput
import androidx.compose.ui.platform.PlatformTextInputMethodRequest

/** The keyboard is asked to learn nothing of what is typed: names and notes would be offered again in other apps. */
@OptIn(ExperimentalComposeUiApi::class)
@Composable
fun DiscreetKeyboard(content: @Composable () -> Unit) =
    InterceptPlatformTextInput({ request, next -> next.startInputMethod(Discreet(request)) }, content)

internal class Discreet(private val request: PlatformTextInputMethodRequest) : PlatformTextInputMethodRequest {
    override fun createInputConnection(outAttributes: EditorInfo): InputConnection =
        request.createInputConnection(outAttributes).also {
            outAttributes.imeOptions = outAttributes.imeOptions or EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING
        }
}
