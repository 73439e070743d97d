package vn.donghanh.app.desktop

import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.Font
import java.io.File

/** Where Debian's fonts-noto-core keeps letters that have every mark of Vietnamese. */
private const val NOTO = "/usr/share/fonts/truetype/noto/NotoSans"

/** Noto Sans where it is installed, so that pictures are the same everywhere; else the system's own letters. */
fun desktopFont(): FontFamily {
    val letters = File("$NOTO-Regular.ttf")
    val bold = File("$NOTO-Bold.ttf")
    if (!letters.exists() || !bold.exists()) return FontFamily.Default
    return FontFamily(Font(letters), Font(bold, FontWeight.Medium))
}
