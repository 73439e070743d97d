package vn.donghanh.app.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

/** The places at the foot. Five of them share the width: their words grow to the size of usual text, and then no more. */
@Composable
fun PlaceBar(places: @Composable RowScope.() -> Unit) {
    val density = LocalDensity.current
    Surface(color = MaterialTheme.colorScheme.surfaceContainer) {
        CompositionLocalProvider(LocalDensity provides Density(density.density, density.fontScale.coerceAtMost(MOST))) {
            Row(
                Modifier.fillMaxWidth()
                    .windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom + WindowInsetsSides.Horizontal))
                    .height(IntrinsicSize.Min)
                    .selectableGroup(),
                content = places,
            )
        }
    }
}

/** One of them. */
@Composable
fun RowScope.PlaceTab(icon: ImageVector, words: String, tag: String, here: Boolean, onGo: () -> Unit) {
    val colours = MaterialTheme.colorScheme
    Column(
        Modifier.weight(1f)
            .fillMaxHeight()
            .testTag(tag)
            .selectable(here, role = Role.Tab, onClick = onGo)
            .padding(vertical = 8.dp, horizontal = 2.dp),
        Arrangement.spacedBy(2.dp),
        Alignment.CenterHorizontally,
    ) {
        Box(if (here) Modifier.background(colours.primaryContainer, CircleShape) else Modifier) {
            Icon(icon, contentDescription = null, Modifier.padding(horizontal = 18.dp, vertical = 4.dp))
        }
        Text(words, textAlign = TextAlign.Center, style = MaterialTheme.typography.labelMedium.copy(fontSize = LETTERS, lineHeight = LETTERS * 1.2))
    }
}

private const val MOST = 1.1f
private val LETTERS = 14.sp
