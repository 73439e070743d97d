package vn.donghanh.app.state

import vn.donghanh.model.Said

/** Something told at the foot of the screen. */
data class Told(
    val said: Said,
    /** Takes back what it tells of; until the next save. */
    val undo: String? = null,
    val failed: Boolean = false,
)
