package vn.donghanh.app.words

import androidx.compose.runtime.staticCompositionLocalOf
import vn.donghanh.app.platform.Language
import vn.donghanh.app.platform.TextSize
import vn.donghanh.model.Role
import vn.donghanh.model.Said

/**
 * The words of the surface. What records, rules, tasks and indicators are called comes from the core.
 *
 * A new word is a line here and one in each language: the compiler asks for it.
 */
interface Words : FormWords, PeopleWords, WorkWords, ReportWords, SettingsWords {
    val language: Language

    /** The app's name, as neutral as its icon. */
    val appName: String

    // What is said everywhere.
    val save: String
    val next: String
    val back: String
    val close: String
    val cancel: String
    val yes: String
    val no: String
    val undo: String
    val more: String
    val settings: String
    val lockNow: String
    val reminders: String
    val waiting: String
    val stop: String
    val tryAgain: String
    val loadMore: String

    // Opening.
    val enterPin: String
    val enterPassphrase: String
    val open: String
    val forgotten: String
    val sheetWords: String
    val openWithSheet: String
    val digitDelete: String
    val openWithFinger: String

    /** How many digits of a PIN stand there. */
    fun digitsTyped(digits: Int): String

    /** How long the next try has to wait. */
    fun waitSeconds(seconds: Long): String

    /** How many tries are left. */
    fun triesLeft(tries: Int): String

    // The first run.
    val chooseLanguage: String
    val textSize: String

    /** A language in its own words. */
    fun nameOf(language: Language): String =
        when (language) {
            Language.VIETNAMESE -> "Tiếng Việt"
            Language.ENGLISH -> "English"
        }

    fun nameOf(size: TextSize): String

    fun nameOf(role: Role): String
    val chooseRole: String
    val unitCode: String
    val unitCodeHelp: String
    val newPin: String
    val newPinHelp: String
    val newPassphrase: String
    val newPassphraseHelp: String
    val again: String
    val notTheSame: String
    val sheetTitle: String
    val sheetWhy: String
    val sheetNoPhoto: String
    val sheetConfirm: String
    val sheetConfirmHelp: String
    val start: String

    // Places.
    val today: String
    val quick: String
    val people: String
    val work: String
    val team: String
    val reports: String
    val person: String
    val record: String
    val write: String
    val handOver: String
    val indicator: String
    val targets: String
    val changeSecret: String
    val biometric: String
    val me: String
    val audit: String
    val about: String
    val wipe: String

    // Today.
    val drafts: String
    val dueTitle: String
    val nothingDue: String
    val continueDraft: String
    val firstSteps: String
    val writeOutreach: String
    val writePerson: String
    val meetingsTitle: String
    val reportOwed: String

    /** One line under the title: how much is to be done. */
    fun glance(overdue: Long, today: Long, week: Long): String
}

/** The words of a language. */
fun wordsOf(language: Language): Words =
    when (language) {
        Language.VIETNAMESE -> Vi
        Language.ENGLISH -> En
    }

/** What the core says, in this language. */
fun Words.of(said: Said): String =
    when (language) {
        Language.VIETNAMESE -> said.vi
        Language.ENGLISH -> said.en
    }

/** The words that a screen shows. */
val LocalWords = staticCompositionLocalOf<Words> { Vi }
