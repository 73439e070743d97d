package vn.donghanh.app.parts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.automirrored.filled.KeyboardArrowLeft
import androidx.compose.material.icons.automirrored.filled.KeyboardArrowRight
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Dialog
import androidx.compose.ui.window.DialogProperties
import java.time.LocalDate
import java.time.YearMonth
import java.time.format.DateTimeFormatter
import vn.donghanh.app.theme.SmallGap
import vn.donghanh.app.theme.Touch
import vn.donghanh.app.words.LocalWords

/** A month to pick a day from. It takes the width of a small phone: every day is as wide as a finger. */
@Composable
fun Calendar(day: LocalDate, tag: String, onClose: () -> Unit, onPick: (LocalDate) -> Unit) {
    val words = LocalWords.current
    var month by remember { mutableStateOf(YearMonth.from(day)) }
    Dialog(onClose, DialogProperties(usePlatformDefaultWidth = false)) {
        Surface(Modifier.widthIn(max = 420.dp).fillMaxWidth(), MaterialTheme.shapes.medium) {
            Column(Modifier.verticalScroll(rememberScrollState()).padding(horizontal = 4.dp, vertical = SmallGap)) {
                Row(verticalAlignment = Alignment.CenterVertically) {
                    IconButton({ month = month.minusMonths(1) }, Modifier.testTag("$tag.before")) {
                        Icon(Icons.AutoMirrored.Filled.KeyboardArrowLeft, words.monthBefore)
                    }
                    Text(
                        words.month(month.year, month.monthValue),
                        Modifier.weight(1f).semantics { heading() },
                        textAlign = TextAlign.Center,
                        style = MaterialTheme.typography.titleMedium,
                    )
                    IconButton({ month = month.plusMonths(1) }, Modifier.testTag("$tag.after")) {
                        Icon(Icons.AutoMirrored.Filled.KeyboardArrowRight, words.monthAfter)
                    }
                }
                Row { for (name in words.weekDays) Text(name, Modifier.weight(1f), textAlign = TextAlign.Center, maxLines = 1) }
                for (week in weeksOf(month)) {
                    Row { for (one in week) DayCell(one, one == day, tag, onPick) }
                }
                Row(Modifier.fillMaxWidth(), Arrangement.End) { QuietButton(words.cancel, "$tag.close", onClose) }
            }
        }
    }
}

@Composable
private fun RowScope.DayCell(day: LocalDate?, chosen: Boolean, tag: String, onPick: (LocalDate) -> Unit) {
    if (day == null) return Box(Modifier.weight(1f))
    val colours = MaterialTheme.colorScheme
    Surface(
        Modifier.weight(1f),
        MaterialTheme.shapes.small,
        if (chosen) colours.primary else colours.surface,
        if (chosen) colours.onPrimary else colours.onSurface,
    ) {
        Box(
            Modifier.testTag("$tag.$day")
                .clickable(role = Role.Button) { onPick(day) }
                .heightIn(min = Touch)
                .semantics {
                    contentDescription = day.format(SHOWN)
                    selected = chosen
                },
            Alignment.Center,
        ) {
            Text("${day.dayOfMonth}", maxLines = 1, softWrap = false)
        }
    }
}

/** The weeks of a month, Monday first; days of other months are left out. */
private fun weeksOf(month: YearMonth): List<List<LocalDate?>> {
    val before = List<LocalDate?>(month.atDay(1).dayOfWeek.value - 1) { null }
    val days = before + (1..month.lengthOfMonth()).map(month::atDay)
    return days.chunked(DAYS_OF_WEEK) { week -> week + List(DAYS_OF_WEEK - week.size) { null } }
}

private const val DAYS_OF_WEEK = 7

private val SHOWN: DateTimeFormatter = DateTimeFormatter.ofPattern("dd/MM/yyyy")
