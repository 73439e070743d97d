package vn.donghanh.app.android

import android.content.Context
import vn.donghanh.app.platform.Settings
import vn.donghanh.app.platform.SettingsStore
import vn.donghanh.app.platform.SettingsText

/** Settings among the app's preferences. */
class PreferencesSettings(context: Context) : SettingsStore {
    private val preferences = context.getSharedPreferences("settings", Context.MODE_PRIVATE)

    override fun read(): Settings = SettingsText.read { preferences.getString(it, null) }

    override fun write(settings: Settings) {
        val editor = preferences.edit()
        SettingsText.write(settings).forEach { (name, text) -> editor.putString(name, text) }
        editor.apply()
    }
}
