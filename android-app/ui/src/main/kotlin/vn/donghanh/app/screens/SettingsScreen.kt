package vn.donghanh.app.screens

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import vn.donghanh.app.bridge.Key
import vn.donghanh.app.parts.Choice
import vn.donghanh.app.parts.FailedRow
import vn.donghanh.app.parts.ListPage
import vn.donghanh.app.parts.RowCard
import vn.donghanh.app.parts.SmallHeading
import vn.donghanh.app.platform.Language
import vn.donghanh.app.platform.Settings
import vn.donghanh.app.platform.SettingsText
import vn.donghanh.app.platform.TextSize
import vn.donghanh.app.state.Place
import vn.donghanh.app.state.SettingsModel
import vn.donghanh.app.state.SettingsState
import vn.donghanh.app.state.Shown
import vn.donghanh.app.state.written
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.Words
import vn.donghanh.app.words.of

/** Cài đặt: what is set here, and the ways to what is seldom needed. */
@Composable
fun SettingsScreen(model: SettingsModel, settings: Settings, onSet: (Settings) -> Unit) {
    val state by model.state.collectAsState()
    val words = LocalWords.current
    LaunchedEffect(model) { model.refresh() }
    ListPage("settings") {
        // Below the choices nobody would see it.
        (state as? Shown.Failed)?.let { item { FailedRow(it.refusal, model::refresh) } }
        item { Choices(words.chooseLanguage, Language.entries, settings.language, { "settings.language.${it.code}" }, words::nameOf) { onSet(settings.copy(language = it)) } }
        item { Choices(words.textSize, TextSize.entries, settings.textSize, { "settings.text.${it.name.lowercase()}" }, words::nameOf) { onSet(settings.copy(textSize = it)) } }
        item { Choices(words.lockAfter, SettingsText.LOCK_MINUTES, settings.lockAfterMinutes, { "settings.lock.$it" }, words::minutes) { onSet(settings.copy(lockAfterMinutes = it)) } }
        (state as? Shown.Here)?.let { ways(it.value, words, model::go) }
    }
}

@Composable
private fun <T> Choices(title: String, of: List<T>, chosen: T, tag: (T) -> String, name: (T) -> String, onChoose: (T) -> Unit) {
    Column {
        SmallHeading(title, Modifier.padding(top = Gap))
        for (one in of) Choice(name(one), tag(one), one == chosen) { onChoose(one) }
    }
}

private fun LazyListScope.ways(state: SettingsState, words: Words, onGo: (Place) -> Unit) {
    item { SmallHeading(words.moreSettings, Modifier.padding(top = Gap)) }
    way(words.me, state.own.name ?: words.notChosen, "me") { onGo(Place.Me) }
    way(if (state.key == Key.PIN) words.changePin else words.changePassphrase, null, "secret") { onGo(Place.Secret(state.key)) }
    way(words.sheetTitle, state.sheetOn?.let { words.sheetConfirmedOn(it.written()) } ?: words.sheetNotConfirmed, "sheet") { onGo(Place.Sheet) }
    state.biometric?.let { on -> way(words.biometric, if (on) words.isOn else words.isOff, "biometric") { onGo(Place.Biometric) } }
    state.rights?.let { kind -> way(words.of(kind.label), null, "rights") { onGo(Place.Records(kind.code, kind.label)) } }
    way(words.audit, null, "audit") { onGo(Place.Audit) }
    way(words.about, null, "about") { onGo(Place.About) }
    way(words.wipe, null, "wipe") { onGo(Place.Wipe) }
}

private fun LazyListScope.way(title: String, now: String?, name: String, onGo: () -> Unit) = item {
    RowCard("settings.$name", onGo) {
        Text(title, style = MaterialTheme.typography.titleSmall)
        now?.let { Text(it) }
    }
}
