package vn.donghanh.app.desktop

import java.nio.file.Path
import vn.donghanh.Device
import vn.donghanh.ReminderBinding
import vn.donghanh.app.platform.Phone
import vn.donghanh.app.platform.Platform
import vn.donghanh.app.platform.SettingsStore
import vn.donghanh.device

/** A PC: no hardware that keeps guesses apart, so a passphrase opens; no alarms, no telephone. */
class DesktopPlatform(folder: Path, override val device: Device = device()) : Platform {
    override val folder: Path = folder.resolve("notebook")
    override val reminders: ReminderBinding? = null
    override val settings: SettingsStore = SettingsFile(folder.resolve("settings.properties"))
    override val phone = Phone { false }
}
