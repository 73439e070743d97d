package vn.donghanh.app.state

import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.plus
import vn.donghanh.app.bridge.Key
import vn.donghanh.app.bridge.key
import vn.donghanh.menu
import vn.donghanh.model.Day
import vn.donghanh.model.KindItem
import vn.donghanh.model.Own
import vn.donghanh.own
import vn.donghanh.sheetConfirmedOn

/** Cài đặt, beside what the person sees of it anyway. */
data class SettingsState(
    val own: Own,
    val key: Key,
    /** The day on which the sheet was confirmed. None: somebody should make a new one. */
    val sheetOn: Day?,
    /** The requests of people about what is written of them, where the holder is offered them. */
    val rights: KindItem?,
    /** Whether a finger or a face opens it; null where the device has none. */
    val biometric: Boolean?,
)

/** What the holder sets, and the ways to what is seldom needed. */
class SettingsModel(private val open: OpenModel) : ScreenModel {
    private val scope = open.scope + Job(open.scope.coroutineContext[Job])
    private val read = ReadOnce(open, scope) {
        val rights = menu(open.own.role).flatMap { it.kinds }.find { it.code == RIGHTS }
        val biometric = lockState().biometric.takeIf { open.platform.device.biometric != null }
        SettingsState(own(), key(), sheetConfirmedOn(), rights, biometric)
    }

    /** What is shown. */
    val state: StateFlow<Shown<SettingsState>> = read.state

    /** Reads it again: the screens above change it. */
    fun refresh() = read.refresh()

    /** Goes on to a screen of its own. */
    fun go(place: Place) = open.go(place)

    override fun close() = scope.cancel()

    private companion object {
        const val RIGHTS = "rights-request"
    }
}
