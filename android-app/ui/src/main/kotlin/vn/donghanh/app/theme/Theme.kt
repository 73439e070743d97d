package vn.donghanh.app.theme

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Typography
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

/** The least height and width of whatever can be pressed. */
val Touch = 48.dp

/** The same of what is pressed most. */
val BigTouch = 56.dp

/** Around and between what belongs together. */
val Gap = 16.dp

/** Half of it. */
val SmallGap = 8.dp

/** Colours and letters. `font` is the platform's, `textFactor` the person's own setting on top of the device's. */
@Composable
fun AppTheme(
    font: FontFamily = FontFamily.Default,
    textFactor: Float = 1f,
    dark: Boolean = isSystemInDarkTheme(),
    content: @Composable () -> Unit,
) {
    val density = LocalDensity.current
    CompositionLocalProvider(LocalDensity provides Density(density.density, density.fontScale * textFactor)) {
        MaterialTheme(if (dark) DarkColours else LightColours, typography = letters(font, LocalDensity.current.fontScale), content = content)
    }
}

/**
 * Body 18, headings 24; nothing below 16: glasses are left at home. What is large already grows less than the rest, and stays
 * larger: at twice the size a heading of one long word would not fit on a phone.
 */
private fun letters(font: FontFamily, scale: Float): Typography {
    fun style(size: Int, weight: FontWeight = FontWeight.Normal): TextStyle {
        val beyond = (BODY / size).coerceAtMost(1f).let { it * it }
        val less = if (scale > 1f) (1f + (scale - 1f) * beyond) / scale else 1f
        return TextStyle(fontFamily = font, fontWeight = weight, fontSize = (size * less).sp, lineHeight = (size * less * 1.4f).sp)
    }
    return Typography(
        displaySmall = style(36, FontWeight.Medium),
        headlineMedium = style(28, FontWeight.Medium),
        headlineSmall = style(24, FontWeight.Medium),
        titleLarge = style(22, FontWeight.Medium),
        titleMedium = style(20, FontWeight.Medium),
        titleSmall = style(18, FontWeight.Medium),
        bodyLarge = style(18),
        bodyMedium = style(17),
        bodySmall = style(16),
        labelLarge = style(18, FontWeight.Medium),
        labelMedium = style(16, FontWeight.Medium),
        labelSmall = style(16),
    )
}

/** Text of this size and below grows as much as somebody wants. */
private const val BODY = 18f
