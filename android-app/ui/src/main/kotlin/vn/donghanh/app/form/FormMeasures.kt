package vn.donghanh.app.form

import androidx.compose.ui.unit.dp

/** Between the parts of one field. */
internal val FIELD_GAP = 6.dp
