package vn.donghanh.app.android

import android.content.Context
import java.nio.file.Path
import vn.donghanh.Device
import vn.donghanh.ReminderBinding
import vn.donghanh.app.platform.Phone
import vn.donghanh.app.platform.Platform
import vn.donghanh.app.platform.SecureWindow
import vn.donghanh.app.platform.SettingsStore
import vn.donghanh.device

/** A phone with Android. */
class AndroidPlatform(context: Context) : Platform {
    override val folder: Path = context.noBackupFilesDir.toPath().resolve("notebook")
    override val device: Device = device(keys = KeystoreKeys())
    override val reminders: ReminderBinding? = null
    override val settings: SettingsStore = PreferencesSettings(context)
    override val phone = Phone { number -> Dialler.open(context, number) }
    override val window = SecureWindow {}
}
