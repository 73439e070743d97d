package vn.donghanh.app.state

import vn.donghanh.app.bridge.Refusal

/** What a screen has to show of something that is read. */
sealed interface Shown<out T> {
    /** It is being read. */
    data object Waiting : Shown<Nothing>

    /** Here it is. */
    data class Here<T>(val value: T) : Shown<T>

    /** It could not be read; the reason says what to do. */
    data class Failed(val refusal: Refusal) : Shown<Nothing>
}
