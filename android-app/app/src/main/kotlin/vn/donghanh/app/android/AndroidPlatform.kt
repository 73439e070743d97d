package vn.donghanh.app.android

import android.app.Activity
import android.content.Context
import android.os.Build
import java.nio.file.Path
import java.time.LocalDate
import vn.donghanh.BiometricBinding
import vn.donghanh.Device
import vn.donghanh.HostClock
import vn.donghanh.ReminderBinding
import vn.donghanh.app.platform.Phone
import vn.donghanh.app.platform.Platform
import vn.donghanh.app.platform.SettingsStore
import vn.donghanh.app.words.wordsOf
import vn.donghanh.device

/**
 * A phone with Android. `window` is the one that is open, where the phone asks for a finger; `clock` and `released` are the
 * phone's own and the app's, where nobody else gives them.
 */
class AndroidPlatform(
    context: Context,
    private val window: () -> Activity?,
    clock: HostClock? = null,
    released: LocalDate? = null,
) : Platform {
    override val folder: Path = context.noBackupFilesDir.toPath().resolve("notebook")
    override val settings: SettingsStore = PhoneSettings(context)
    override val device: Device = device(KeystoreKeys(context), finger(), clock, released)
    override val reminders: ReminderBinding = Alarms(context)
    override val phone = Phone { number -> Dialler.open(context, number) }

    private fun finger(): BiometricBinding? {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.P) return null
        return FingerKey(SystemFingerPrompt(window) { wordsOf(settings.read().language) })
    }
}
