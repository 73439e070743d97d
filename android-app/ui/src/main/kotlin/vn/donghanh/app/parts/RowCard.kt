package vn.donghanh.app.parts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import vn.donghanh.app.theme.BigTouch
import vn.donghanh.app.theme.Gap

/** A row of a list: the whole of it opens what it is about; its height follows its letters. */
@Composable
fun RowCard(tag: String, onClick: () -> Unit, content: @Composable ColumnScope.() -> Unit) {
    val colours = MaterialTheme.colorScheme
    Surface(Modifier.fillMaxWidth(), MaterialTheme.shapes.medium, colours.surfaceContainer) {
        Column(
            Modifier.testTag(tag).clickable(role = Role.Button, onClick = onClick).heightIn(min = BigTouch).padding(Gap),
            verticalArrangement = Arrangement.spacedBy(4.dp),
            content = content,
        )
    }
}
