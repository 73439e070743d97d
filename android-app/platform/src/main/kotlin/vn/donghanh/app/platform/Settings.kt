package vn.donghanh.app.platform

/** The language of the surface and of what the core says. */
enum class Language(val code: String) {
    VIETNAMESE("vi"),
    ENGLISH("en"),
}

/** How much larger than the device's own text. */
enum class TextSize(val factor: Float) {
    USUAL(1f),
    LARGE(1.3f),
    LARGER(1.6f),
    LARGEST(2f),
}

/** What the person set. It is read before the notebook is open, so it is kept outside. */
data class Settings(
    val language: Language = Language.VIETNAMESE,
    val textSize: TextSize = TextSize.USUAL,
    /** Locks by itself after so many minutes without a touch, and at once when the app has been away that long. */
    val lockAfterMinutes: Int = 3,
)

/** Keeps settings. */
interface SettingsStore {
    /** As kept, or as they are at first. What does not read is left out. */
    fun read(): Settings

    /** Keeps them. */
    fun write(settings: Settings)
}

/** Settings as named texts, for stores that keep no more than that. */
object SettingsText {
    /** As texts. */
    fun write(settings: Settings): Map<String, String> =
        mapOf(
            "language" to settings.language.code,
            "text" to settings.textSize.name,
            "lock" to settings.lockAfterMinutes.toString(),
        )

    /** From texts; what is missing or does not read is as at first. */
    fun read(text: (String) -> String?): Settings {
        val first = Settings()
        return Settings(
            language = Language.entries.find { it.code == text("language") } ?: first.language,
            textSize = TextSize.entries.find { it.name == text("text") } ?: first.textSize,
            lockAfterMinutes = text("lock")?.toIntOrNull()?.takeIf { it in LOCK_MINUTES } ?: first.lockAfterMinutes,
        )
    }

    /** The minutes that are offered. */
    val LOCK_MINUTES = listOf(1, 3, 5, 10)
}
