package vn.donghanh.app.android

import android.app.LocaleManager
import android.content.Context
import android.os.Build
import android.os.LocaleList
import vn.donghanh.app.platform.Language
import vn.donghanh.app.platform.Settings
import vn.donghanh.app.platform.SettingsStore
import vn.donghanh.app.platform.SettingsText

/**
 * Settings among the app's preferences. From Android 13 on the phone has a language for each app, too: what is chosen there
 * counts here, and the other way round.
 */
class PhoneSettings(private val context: Context) : SettingsStore {
    private val preferences = context.getSharedPreferences("settings", Context.MODE_PRIVATE)

    override fun read(): Settings {
        val kept = SettingsText.read { preferences.getString(it, null) }
        return kept.copy(language = phonesLanguage() ?: kept.language)
    }

    override fun write(settings: Settings) {
        val editor = preferences.edit()
        SettingsText.write(settings).forEach { (name, text) -> editor.putString(name, text) }
        editor.apply()
        if (phonesLanguage() != settings.language) tellPhone(settings.language)
    }

    /** What the phone's own settings say; none where nobody chose there, or below Android 13. */
    private fun phonesLanguage(): Language? {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) return null
        val chosen = context.service<LocaleManager>().applicationLocales
        return if (chosen.isEmpty) null else Language.entries.find { it.code == chosen[0].language }
    }

    private fun tellPhone(language: Language) {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) return
        context.service<LocaleManager>().applicationLocales = LocaleList.forLanguageTags(language.code)
    }
}
