package vn.donghanh.app.desktop.surface

import vn.donghanh.app.platform.Language
import vn.donghanh.app.platform.TextSize

/** How a screen is looked at: the letters, the light, the language. */
data class Look(val text: TextSize, val dark: Boolean, val language: Language) {
    /** As a part of a file name. */
    val name: String
        get() = "${(text.factor * 100).toInt()}-${if (dark) "dark" else "light"}-${language.code}"

    companion object {
        /** How most people look at it. */
        val USUAL = Look(TextSize.USUAL, dark = false, Language.VIETNAMESE)

        /** Where most can go wrong. */
        val LARGEST_DARK = Look(TextSize.LARGEST, dark = true, Language.VIETNAMESE)

        /** All of them. */
        val ALL: List<Look> =
            listOf(TextSize.USUAL, TextSize.LARGEST).flatMap { text ->
                listOf(false, true).flatMap { dark -> Language.entries.map { Look(text, dark, it) } }
            }
    }
}
