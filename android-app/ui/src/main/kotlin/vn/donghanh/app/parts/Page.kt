package vn.donghanh.app.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.imePadding
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import vn.donghanh.app.theme.Gap
import vn.donghanh.app.theme.SmallGap

/** A screen of one question: it scrolls when letters are large, and what goes on stands at its foot. Its tag is `page.` and its name. */
@Composable
fun Page(name: String, foot: @Composable ColumnScope.() -> Unit = {}, content: @Composable ColumnScope.() -> Unit) {
    val scroll = rememberScrollState()
    Column(
        Modifier.fillMaxSize().safeDrawingPadding().imePadding().testTag("page.$name"),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        Column(
            Modifier.weight(1f).fillMaxWidth().widthIn(max = WIDEST).verticalScroll(scroll).padding(Gap),
            verticalArrangement = Arrangement.spacedBy(Gap),
            content = content,
        )
        // A line where the question goes on below: what is cut there is not all.
        if (scroll.canScrollForward) HorizontalDivider()
        Column(
            Modifier.widthIn(max = WIDEST).padding(horizontal = Gap, vertical = SmallGap),
            Arrangement.spacedBy(SmallGap),
            Alignment.CenterHorizontally,
            content = foot,
        )
    }
}

/** Lines longer than this are hard to read on a PC. */
val WIDEST = 640.dp
