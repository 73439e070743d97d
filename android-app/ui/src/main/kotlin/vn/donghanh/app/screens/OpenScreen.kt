package vn.donghanh.app.screens

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.consumeWindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.navigationBarsPadding
import androidx.compose.foundation.layout.padding
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.automirrored.filled.List
import androidx.compose.material.icons.filled.Add
import androidx.compose.material.icons.filled.DateRange
import androidx.compose.material.icons.filled.Face
import androidx.compose.material.icons.filled.Home
import androidx.compose.material.icons.filled.Lock
import androidx.compose.material.icons.filled.Person
import androidx.compose.material.icons.filled.Settings
import androidx.compose.material3.FilledTonalButton
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import vn.donghanh.app.parts.PlaceBar
import vn.donghanh.app.parts.PlaceTab
import vn.donghanh.app.parts.TitleBar
import vn.donghanh.app.parts.ToldBar
import vn.donghanh.app.platform.Settings
import vn.donghanh.app.state.AboutModel
import vn.donghanh.app.state.AuditModel
import vn.donghanh.app.state.BiometricModel
import vn.donghanh.app.state.CheckInModel
import vn.donghanh.app.state.FormModel
import vn.donghanh.app.state.HandOverModel
import vn.donghanh.app.state.IndicatorModel
import vn.donghanh.app.state.MeModel
import vn.donghanh.app.state.OpenModel
import vn.donghanh.app.state.PeopleModel
import vn.donghanh.app.state.PersonModel
import vn.donghanh.app.state.Place
import vn.donghanh.app.state.QuickModel
import vn.donghanh.app.state.RecordModel
import vn.donghanh.app.state.RecordsModel
import vn.donghanh.app.state.ReportModel
import vn.donghanh.app.state.SecretModel
import vn.donghanh.app.state.SettingsModel
import vn.donghanh.app.state.SheetModel
import vn.donghanh.app.state.Stop
import vn.donghanh.app.state.TargetsModel
import vn.donghanh.app.state.TeamModel
import vn.donghanh.app.state.TodayModel
import vn.donghanh.app.state.WipeModel
import vn.donghanh.app.state.WorkListModel
import vn.donghanh.app.state.WorkModel
import vn.donghanh.app.state.WriteModel
import vn.donghanh.app.state.barOf
import vn.donghanh.app.theme.BigTouch
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.words.LocalWords
import vn.donghanh.app.words.Words
import vn.donghanh.app.words.of

/** What surrounds every screen of the open notebook: its title, the lock, the places at the foot. */
@Composable
fun OpenScreen(model: OpenModel, settings: Settings, onSet: (Settings) -> Unit, onLock: () -> Unit) {
    val stack by model.stack.collectAsState()
    val told by model.told.collectAsState()
    val words = LocalWords.current
    val here = stack.last()
    val kept = rememberSaveableStateHolder()
    Scaffold(
        topBar = {
            TitleBar(words.title(here.place), onBack = { model.back(); Unit }.takeIf { stack.size > 1 }) {
                IconButton({ model.go(Place.Settings) }, Modifier.testTag("top.settings")) {
                    Icon(Icons.Filled.Settings, words.settings)
                }
                IconButton(onLock, Modifier.testTag("top.lock")) { Icon(Icons.Filled.Lock, words.lockNow) }
            }
        },
        bottomBar = {
            // What is told takes its own room: it stands on no button.
            Column(if (stack.size == 1) Modifier else Modifier.navigationBarsPadding()) {
                told?.let { ToldBar(it, model::undoTold, model::read) }
                if (here.place == Place.Today && Place.Quick !in barOf(model.own.role)) QuickButton { model.go(Place.Quick) }
                if (stack.size == 1) Places(model, here.place)
            }
        },
    ) { room ->
        Box(Modifier.padding(room).consumeWindowInsets(room).fillMaxSize()) { kept.SaveableStateProvider(here.key) { StopScreen(here, settings, onSet) } }
    }
}

/** Ghi nhanh, for those whose bar has no place for it. It stands on nothing: no row is hidden under it. */
@Composable
private fun QuickButton(onClick: () -> Unit) {
    FilledTonalButton(onClick, Modifier.fillMaxWidth().padding(horizontal = Gap).heightIn(min = BigTouch).testTag("bar.quick")) {
        Icon(iconOf(Place.Quick), contentDescription = null)
        Text(LocalWords.current.quick, Modifier.padding(start = SmallGap))
    }
}

@Composable
private fun StopScreen(stop: Stop, settings: Settings, onSet: (Settings) -> Unit) {
    when (val model = stop.model) {
        is TodayModel -> TodayScreen(model)
        is PeopleModel -> PeopleScreen(model)
        is PersonModel -> PersonScreen(model)
        is WorkModel -> WorkScreen(model)
        is WorkListModel -> WorkListScreen(model)
        is WriteModel -> WriteScreen(model)
        is RecordsModel -> RecordsScreen(model)
        is TeamModel -> TeamScreen(model)
        is HandOverModel -> HandOverScreen(model)
        is ReportModel -> ReportScreen(model)
        is IndicatorModel -> IndicatorScreen(model)
        is TargetsModel -> TargetsScreen(model)
        is SettingsModel -> SettingsScreen(model, settings, onSet)
        is SecretModel -> SecretScreen(model)
        is SheetModel -> SheetScreen(model)
        is BiometricModel -> BiometricScreen(model)
        is MeModel -> MeScreen(model)
        is AuditModel -> AuditScreen(model)
        is AboutModel -> AboutScreen(model)
        is WipeModel -> WipeScreen(model)
        is QuickModel -> QuickScreen(model)
        is FormModel -> FormScreen(model)
        is CheckInModel -> CheckInScreen(model)
        is RecordModel -> RecordScreen(model)
        else -> {}
    }
}

@Composable
private fun Places(model: OpenModel, here: Place) {
    val words = LocalWords.current
    PlaceBar {
        for (place in barOf(model.own.role)) {
            PlaceTab(iconOf(place), words.title(place), "bar.${nameOf(place)}", here == place) { model.home(place) }
        }
    }
}

private fun nameOf(place: Place): String =
    when (place) {
        Place.Today -> "today"
        Place.Quick -> "quick"
        Place.People -> "people"
        Place.Work -> "work"
        Place.Team -> "team"
        Place.Reports -> "reports"
        Place.Settings -> "settings"
        else -> error("no place of the bar")
    }

private fun Words.title(place: Place): String =
    when (place) {
        Place.Today -> today
        Place.Quick -> quick
        Place.People -> people
        Place.Work -> work
        Place.Team -> team
        Place.Reports -> reports
        Place.Settings -> settings
        is Place.Person -> person
        is Place.Record -> record
        is Place.WorkList -> of(place.label)
        Place.Write, is Place.Form, is Place.CheckIn -> write
        is Place.Records -> of(place.label)
        is Place.HandOver -> handOver
        is Place.Indicator -> indicator
        is Place.Targets -> targets
        is Place.Secret -> changeSecret
        Place.Sheet -> sheetTitle
        Place.Biometric -> biometric
        Place.Me -> me
        Place.Audit -> audit
        Place.About -> about
        Place.Wipe -> wipe
    }

private fun iconOf(place: Place): ImageVector =
    when (place) {
        Place.Today -> Icons.Filled.Home
        Place.Quick -> Icons.Filled.Add
        Place.People -> Icons.Filled.Person
        Place.Work -> Icons.AutoMirrored.Filled.List
        Place.Team -> Icons.Filled.Face
        Place.Reports -> Icons.Filled.DateRange
        Place.Settings -> Icons.Filled.Settings
        else -> error("no place of the bar")
    }
