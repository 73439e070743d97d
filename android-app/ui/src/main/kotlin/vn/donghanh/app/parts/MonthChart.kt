package vn.donghanh.app.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp

/** Twelve bars, one a month; none where a month has no figure. It is nothing to a screen reader: the table below says it all. */
@Composable
fun MonthChart(heights: List<Double?>) {
    val bar = MaterialTheme.colorScheme.primary
    val ground = MaterialTheme.colorScheme.outline
    val most = heights.filterNotNull().maxOfOrNull { it }?.takeIf { it > 0 } ?: 1.0
    Canvas(Modifier.fillMaxWidth().height(140.dp).clearAndSetSemantics {}) {
        val step = size.width / heights.size
        heights.forEachIndexed { at, height ->
            val high = (size.height * ((height ?: 0.0).coerceAtLeast(0.0) / most)).toFloat()
            drawRect(bar, Offset(at * step + step * GAP, size.height - high), Size(step * (1 - 2 * GAP), high))
        }
        drawLine(ground, Offset(0f, size.height), Offset(size.width, size.height), strokeWidth = 2.dp.toPx())
    }
}

/** How much of its month stays free on each side of a bar. */
private const val GAP = 0.15f
