package vn.donghanh.app.words

/** The words of the settings and of the screens behind them. */
interface SettingsWords {
    val lockAfter: String
    val moreSettings: String
    val notChosen: String
    val changePin: String
    val changePassphrase: String
    val sheetNotConfirmed: String

    /** What the first screen says as long as it is not confirmed. */
    val sheetAsk: String

    val isOn: String
    val isOff: String

    fun minutes(minutes: Int): String

    fun sheetConfirmedOn(day: String): String

    // The secret and the sheet.
    val oldPin: String
    val oldPassphrase: String
    val secretAfterSheet: String
    val newSheet: String
    val newSheetWhy: String
    val turnOn: String
    val turnOff: String
    val biometricWhy: String

    // Who I am.
    val findMember: String
    val meWhy: String

    // The audit.
    val auditNow: String
    val auditWhy: String

    /** How far a check is. */
    fun checking(done: Int, of: Int): String

    fun sound(entries: Long): String

    fun faults(count: Int): String

    // About.
    val aboutWhat: String
    val licences: String

    fun version(version: String, day: String): String

    // Taking everything off.
    val wipeWhat: String
    val wipeNow: String

    /** To be typed before everything is taken off. */
    val wipeWord: String

    fun wipeType(word: String): String
}
