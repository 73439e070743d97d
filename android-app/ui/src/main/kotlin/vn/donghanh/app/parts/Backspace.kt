package vn.donghanh.app.parts

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PathFillType
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.path
import androidx.compose.ui.unit.dp

/** The key that takes the last digit away. It is drawn, as the letters of many phones have no such sign. */
internal val Backspace: ImageVector by lazy {
    ImageVector.Builder("Backspace", 24.dp, 24.dp, 24f, 24f)
        .path(fill = SolidColor(Color.Black), pathFillType = PathFillType.EvenOdd) {
            moveTo(9f, 5f)
            lineTo(21f, 5f)
            lineTo(21f, 19f)
            lineTo(9f, 19f)
            lineTo(3f, 12f)
            close()
            moveTo(11.4f, 8f)
            lineTo(10f, 9.4f)
            lineTo(12.6f, 12f)
            lineTo(10f, 14.6f)
            lineTo(11.4f, 16f)
            lineTo(14f, 13.4f)
            lineTo(16.6f, 16f)
            lineTo(18f, 14.6f)
            lineTo(15.4f, 12f)
            lineTo(18f, 9.4f)
            lineTo(16.6f, 8f)
            lineTo(14f, 10.6f)
            close()
        }
        .build()
}
