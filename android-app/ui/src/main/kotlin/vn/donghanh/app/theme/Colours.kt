package vn.donghanh.app.theme

import androidx.compose.material3.ColorScheme
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.ui.graphics.Color

/** A deep green on white: readable in the sun. Every pair of ground and text has a contrast of 4.5:1 at least; a test measures. */
val LightColours: ColorScheme =
    lightColorScheme(
        primary = Color(0xFF0B5D3B),
        onPrimary = Color.White,
        primaryContainer = Color(0xFFD5EEDF),
        onPrimaryContainer = Color(0xFF00311C),
        secondary = Color(0xFF35554A),
        onSecondary = Color.White,
        secondaryContainer = Color(0xFFE0EDE6),
        onSecondaryContainer = Color(0xFF10261D),
        background = Color(0xFFFBFDFA),
        onBackground = Color(0xFF171D1A),
        surface = Color(0xFFFBFDFA),
        onSurface = Color(0xFF171D1A),
        surfaceVariant = Color(0xFFE6ECE7),
        onSurfaceVariant = Color(0xFF3C4742),
        surfaceContainer = Color(0xFFEFF4F0),
        surfaceContainerHigh = Color(0xFFE9F0EB),
        surfaceContainerHighest = Color(0xFFE3EBE6),
        outline = Color(0xFF5C6A63),
        outlineVariant = Color(0xFFC0CAC4),
        error = Color(0xFFA3160F),
        onError = Color.White,
        errorContainer = Color(0xFFFFE1DC),
        onErrorContainer = Color(0xFF5C0A05),
        tertiary = Color(0xFF7A4A00),
        onTertiary = Color.White,
        tertiaryContainer = Color(0xFFFFE7C7),
        onTertiaryContainer = Color(0xFF3F2500),
    )

/** The same at night. */
val DarkColours: ColorScheme =
    darkColorScheme(
        primary = Color(0xFF8BD8AE),
        onPrimary = Color(0xFF003822),
        primaryContainer = Color(0xFF0B4A30),
        onPrimaryContainer = Color(0xFFC8F3DA),
        secondary = Color(0xFFB4CCC0),
        onSecondary = Color(0xFF1F352B),
        secondaryContainer = Color(0xFF2C4239),
        onSecondaryContainer = Color(0xFFD4E9DE),
        background = Color(0xFF101412),
        onBackground = Color(0xFFE2E8E4),
        surface = Color(0xFF101412),
        onSurface = Color(0xFFE2E8E4),
        surfaceVariant = Color(0xFF2A322E),
        onSurfaceVariant = Color(0xFFC6D0CA),
        surfaceContainer = Color(0xFF1A201D),
        surfaceContainerHigh = Color(0xFF232A26),
        surfaceContainerHighest = Color(0xFF2D3530),
        outline = Color(0xFF93A099),
        outlineVariant = Color(0xFF424D47),
        error = Color(0xFFFFB4A9),
        onError = Color(0xFF690702),
        errorContainer = Color(0xFF7E1A12),
        onErrorContainer = Color(0xFFFFE0DB),
        tertiary = Color(0xFFFFC879),
        onTertiary = Color(0xFF432C00),
        tertiaryContainer = Color(0xFF573A00),
        onTertiaryContainer = Color(0xFFFFE7C7),
    )
