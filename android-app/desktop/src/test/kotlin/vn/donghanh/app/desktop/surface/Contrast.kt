package vn.donghanh.app.desktop.surface

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PixelMap
import androidx.compose.ui.graphics.luminance

/**
 * The contrast of letters and their ground, as WCAG 2 counts it; none where no pixel differs from the ground, as where a
 * letter is a space. The ground is the colour of most pixels; the letters' colour is the one farthest from it, as at their
 * edges both are mixed.
 */
internal fun contrastIn(pixels: PixelMap, bounds: Rect): Double? {
    val across = bounds.left.toInt().coerceAtLeast(0)..<bounds.right.toInt().coerceAtMost(pixels.width)
    val along = bounds.top.toInt().coerceAtLeast(0)..<bounds.bottom.toInt().coerceAtMost(pixels.height)
    val colours = along.flatMap { y -> across.map { x -> pixels[x, y] } }.groupingBy { it }.eachCount()
    val ground = colours.maxByOrNull { it.value }?.key ?: return null
    return colours.keys.filter { it != ground }.maxOfOrNull { contrast(it, ground) }
}

private fun contrast(one: Color, other: Color): Double {
    val (dark, light) = listOf(one.luminance(), other.luminance()).sorted()
    return (light + 0.05) / (dark + 0.05)
}
