package vn.donghanh.app.words

/** Settings, in English. */
internal object SettingsEn : SettingsWords {
    override val lockAfter = "Lock automatically when not used"
    override val moreSettings = "More"
    override val notChosen = "Not chosen yet"
    override val changePin = "Change the PIN"
    override val changePassphrase = "Change the passphrase"
    override val sheetNotConfirmed = "Not confirmed. Please enter it from the paper, or make a new one."
    override val sheetAsk = "Not confirmed. When the code is forgotten, only this sheet opens the notebook again. Please confirm it or make a new one."
    override val isOn = "It is on"
    override val isOff = "It is off"

    override fun minutes(minutes: Int) = if (minutes == 1) "After 1 minute" else "After $minutes minutes"

    override fun sheetConfirmedOn(day: String) = "Confirmed on $day"

    override val oldPin = "Enter the PIN you use now"
    override val oldPassphrase = "Enter the passphrase you use now"
    override val secretAfterSheet = "The recovery sheet opened the notebook. Please choose a new code for the time to come."
    override val newSheet = "Make a new sheet"
    override val newSheetWhy = "A new sheet takes the place of the old one, which opens nothing any more. Please destroy the old paper."
    override val turnOn = "Turn on"
    override val turnOff = "Turn off"
    override val biometricWhy = "A finger or a face opens the notebook, too. Anyone who can unlock the device this way can also open the notebook."

    override val findMember = "Find a member"
    override val meWhy = "Choose your name, so that Today shows your own work."

    override val auditNow = "Check"
    override val auditWhy = "Checks that every line that was written is still as it was written and signed."

    override fun checking(done: Int, of: Int) = if (of == 0) "Checking…" else "Checking: $done of $of"

    override fun sound(entries: Long) = if (entries == 1L) "1 line is sound." else "$entries lines are sound."

    override fun faults(count: Int) =
        if (count == 1) {
            "1 line is not as written. Please tell whoever is in charge, and leave the device as it is."
        } else {
            "$count lines are not as written. Please tell whoever is in charge, and leave the device as it is."
        }

    override val aboutWhat = "An encrypted notebook that needs no network. There is no server; what is written here stays on this device."
    override val licences = "Licences"

    override fun version(version: String, day: String) = "Version $version of $day"

    override val wipeWhat =
        "Everything that was written on this device will be gone for good. There is no copy anywhere else."
    override val wipeNow = "Erase for good"
    override val wipeWord = "ERASE"

    override fun wipeType(word: String) = "Type $word to confirm"
}
