package vn.donghanh.app

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.font.FontFamily
import vn.donghanh.app.parts.FailedPage
import vn.donghanh.app.parts.WaitingPage
import vn.donghanh.app.parts.onTouch
import vn.donghanh.app.screens.FirstRunScreen
import vn.donghanh.app.screens.OpenScreen
import vn.donghanh.app.screens.SecretScreen
import vn.donghanh.app.screens.UnlockScreen
import vn.donghanh.app.state.AppModel
import vn.donghanh.app.state.Gate
import vn.donghanh.app.theme.AppTheme
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.wordsOf

/** The whole app, as the phone and the PC show it. */
@Composable
fun App(model: AppModel, font: FontFamily = FontFamily.Default, dark: Boolean = isSystemInDarkTheme()) {
    val settings by model.settings.collectAsState()
    val gate by model.gate.collectAsState()
    CompositionLocalProvider(LocalWords provides wordsOf(settings.language)) {
        AppTheme(font, settings.textSize.factor, dark) {
            Surface(Modifier.fillMaxSize().onTouch(model::touched), color = MaterialTheme.colorScheme.background) {
                when (val shown = gate) {
                    Gate.Looking, is Gate.Locking -> WaitingPage()
                    is Gate.Failed -> FailedPage(shown.refusal, model::look)
                    is Gate.FirstRun -> FirstRunScreen(shown.model, settings, model::set)
                    is Gate.Locked -> UnlockScreen(shown.model)
                    is Gate.NewSecret -> SecretScreen(shown.model, wordsOf(settings.language).secretAfterSheet)
                    is Gate.Open -> OpenScreen(shown.model, settings, model::set, model::lock)
                }
            }
        }
    }
}
