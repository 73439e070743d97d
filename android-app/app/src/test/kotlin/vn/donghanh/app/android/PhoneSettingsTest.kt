package vn.donghanh.app.android

import android.app.LocaleManager
import android.content.Context
import android.os.LocaleList
import androidx.test.core.app.ApplicationProvider
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import vn.donghanh.app.platform.Language
import vn.donghanh.app.platform.Settings
import vn.donghanh.app.platform.TextSize

/** What is set lasts; the phone's language for the app and the app's own are one. */
@RunWith(RobolectricTestRunner::class)
class PhoneSettingsTest {
    private val context = ApplicationProvider.getApplicationContext<Context>()
    private val settings get() = PhoneSettings(context)

    @Test
    @Config(sdk = [26, 35])
    fun `what is set lasts`() {
        assertEquals(Settings(), settings.read())
        val set = Settings(Language.ENGLISH, TextSize.LARGEST, lockAfterMinutes = 10)
        settings.write(set)
        assertEquals(set, settings.read())
    }

    @Test
    fun `the phone hears of it, and is heard`() {
        val phone = context.service<LocaleManager>()
        settings.write(Settings(Language.ENGLISH))
        assertEquals(LocaleList.forLanguageTags("en"), phone.applicationLocales)
        phone.applicationLocales = LocaleList.forLanguageTags("vi-VN")
        assertEquals(Language.VIETNAMESE, settings.read().language)
    }
}
