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

/** Twelve bars, one a month, in thousandths of the highest. It is nothing to a screen reader: the table below says it all. */
@Composable
fun MonthChart(bars: List<UShort>) {
    val bar = MaterialTheme.colorScheme.primary
    val ground = MaterialTheme.colorScheme.outline
    Canvas(Modifier.fillMaxWidth().height(140.dp).clearAndSetSemantics {}) {
        val step = size.width / bars.size
        bars.forEachIndexed { at, thousandths ->
            val high = size.height * thousandths.toInt() / HIGHEST
            drawRect(bar, Offset(at * step + step * GAP, size.height - high), Size(step * (1 - 2 * GAP), high))
        }
        drawLine(ground, Offset(0f, size.height), Offset(size.width, size.height), strokeWidth = 2.dp.toPx())
    }
}

private const val HIGHEST = 1000

/** How much of its month stays free on each side of a bar. */
private const val GAP = 0.15f
