@file:OptIn(ExperimentalTestApi::class)

package vn.donghanh.app.desktop

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Button
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import org.junit.Assert.assertEquals
import org.junit.Test
import vn.donghanh.app.desktop.surface.Check
import vn.donghanh.app.desktop.surface.PIXELS_PER_DP
import vn.donghanh.app.desktop.surface.onPhone
import vn.donghanh.app.desktop.surface.shot
import vn.donghanh.app.parts.Heading
import vn.donghanh.app.parts.Primary
import vn.donghanh.app.parts.PrimaryButton
import vn.donghanh.app.theme.AppTheme

/** Each check of a screen finds a screen that was made wrong, and nothing else on it. */
class ChecksTest {
    @Test
    fun `a screen that is right has no faults`() = finds { PrimaryButton("Lưu", "save") {} }

    @Test
    fun `letters that are cut off`() = finds(Check.CLIPPED) { Text("Thôn Trung Đoàn", Modifier.height(10.dp)) }

    @Test
    fun `letters left out`() =
        finds(Check.CLIPPED) { Text("Nguyễn Phúc Hoàng Bảo", Modifier.width(80.dp), maxLines = 1, overflow = TextOverflow.Ellipsis) }

    @Test
    fun `a word that is broken`() = finds(Check.BROKEN) { Text("Reports", Modifier.width(40.dp)) }

    @Test
    fun `the same words on two lines`() = finds { Text("Báo cáo", Modifier.width(40.dp)) }

    @Test
    fun `what stands below the screen and cannot be scrolled to`() =
        finds(Check.CLIPPED) { Text("Lưu", Modifier.padding(top = 600.dp)) }

    @Test
    fun `the same that can`() =
        finds { Column(Modifier.verticalScroll(rememberScrollState())) { Text("Lưu", Modifier.padding(top = 600.dp)) } }

    @Test
    fun `two that stand on each other`() =
        finds(Check.OVERLAPPING) {
            Box {
                Text("Hôm nay")
                Text("Ngày mai", Modifier.offset(20.dp))
            }
        }

    @Test
    fun `a button too small for a finger`() = finds(Check.SMALL) { Text("Sửa", Modifier.clickable {}.height(40.dp)) }

    @Test
    fun `the one button too small for a thumb`() =
        finds(Check.SMALL) { Button({}, Modifier.height(50.dp).semantics { set(Primary, Unit) }) { Text("Lưu") } }

    @Test
    fun `pale letters`() = finds(Check.PALE) { Text("Quá hạn", color = Color(0xFF999999)) }

    @Test
    fun `a sign without a word`() = finds(Check.UNLABELLED) { Box(Modifier.size(48.dp).clickable {}) }

    @Test
    fun `a screen that does not say what it is`() = finds(Check.NO_HEADING, heading = false) { Text("Hôm nay") }

    @Test
    fun `a tag twice`() =
        finds(Check.SAME_TAG) {
            Row {
                Text("Một", Modifier.testTag("row"))
                Text("Hai", Modifier.testTag("row"))
            }
        }

    private fun finds(vararg wanted: Check, heading: Boolean = true, screen: @Composable () -> Unit) = onPhone {
        setContent {
            CompositionLocalProvider(LocalDensity provides Density(PIXELS_PER_DP)) {
                AppTheme(desktopFont(), dark = false) {
                    Surface {
                        Column {
                            if (heading) Heading("Màn hình")
                            screen()
                        }
                    }
                }
            }
        }
        val shot = shot()
        val found = Check.entries.associateWith { it.faults(shot) }.filterValues { it.isNotEmpty() }
        assertEquals("$found", wanted.toSet(), found.keys)
    }
}
