package vn.donghanh.app.words

import vn.donghanh.app.platform.Language
import vn.donghanh.app.platform.TextSize
import vn.donghanh.model.Role

/** The surface in English. */
object En :
    Words,
    FormWords by FormEn,
    PeopleWords by PeopleEn,
    WorkWords by WorkEn,
    ReportWords by ReportEn,
    SettingsWords by SettingsEn {
    override val language = Language.ENGLISH
    override val appName = "Notes"

    override val save = "Save"
    override val next = "Continue"
    override val back = "Back"
    override val close = "Close"
    override val cancel = "Cancel"
    override val yes = "Yes"
    override val no = "No"
    override val undo = "Undo"
    override val more = "More"
    override val settings = "Settings"
    override val lockNow = "Lock now"
    override val reminders = "Reminders"
    override val waiting = "Please wait…"
    override val stop = "Stop"
    override val tryAgain = "Try again"
    override val loadMore = "Show more"

    override val enterPin = "Enter the PIN"
    override val enterPassphrase = "Enter the passphrase"
    override val open = "Open"
    override val forgotten = "Forgotten?"
    override val sheetWords = "The letters and digits of the recovery sheet"
    override val openWithSheet = "Open with the recovery sheet"
    override val digitDelete = "Delete a digit"
    override val openWithFinger = "Finger or face"

    override fun digitsTyped(digits: Int) = if (digits == 1) "1 digit entered" else "$digits digits entered"

    override fun waitSeconds(seconds: Long) = "Please try again in ${time(seconds)}."

    override fun triesLeft(tries: Int) = if (tries == 1) "1 try left." else "$tries tries left."

    override val chooseLanguage = "Language"
    override val textSize = "Text size"

    override fun nameOf(size: TextSize) =
        when (size) {
            TextSize.USUAL -> "Usual"
            TextSize.LARGE -> "Large"
            TextSize.LARGER -> "Larger"
            TextSize.LARGEST -> "Largest"
        }

    override fun nameOf(role: Role) =
        when (role) {
            Role.VOLUNTEER -> "Volunteer"
            Role.LEADER -> "Team leader"
            Role.MANAGER -> "Manager"
            Role.SUPERVISOR -> "Supervisor"
        }

    override val chooseRole = "Your work"
    override val unitCode = "The code of your commune or ward"
    override val unitCodeHelp = "Five digits of the list of administrative units, for example 09661."
    override val newPin = "Choose a PIN"
    override val newPinHelp = "6 to 12 digits. Please avoid birthdays and digits that is easy to guess."
    override val newPassphrase = "Choose a passphrase"
    override val newPassphraseHelp = "Some words that have nothing to do with each other, easy to remember for you alone."
    override val again = "Enter it once more"
    override val notTheSame = "The two are not the same. Please enter it again."
    override val sheetTitle = "Recovery sheet"
    override val sheetWhy =
        "Please copy these letters and digits onto paper and keep it in a safe place. When the code is forgotten, only this sheet opens the notebook again."
    override val sheetNoPhoto = "Please take no photograph: whoever has it can open the notebook."
    override val sheetConfirm = "Enter the letters and digits from the paper"
    override val sheetConfirmHelp = "To make sure that the sheet was copied well."
    override val start = "Start"

    override val today = "Today"
    override val quick = "Quick log"
    override val people = "People"
    override val work = "Work"
    override val team = "Team"
    override val reports = "Reports"
    override val person = "Person"
    override val record = "Record"
    override val write = "Write down"
    override val handOver = "Hand over"
    override val indicator = "Indicator"
    override val targets = "Targets"
    override val changeSecret = "Change the code"
    override val biometric = "Finger or face"
    override val me = "My place in the team"
    override val audit = "Check the notebook"
    override val about = "About"
    override val wipe = "Erase this notebook"

    override val drafts = "Not finished"
    override val dueTitle = "To do"
    override val nothingDue = "Nothing is due this week."
    override val continueDraft = "Go on"
    override val firstSteps = "You can begin here:"
    override val writeOutreach = "Record an outreach"
    override val writePerson = "Record a person"
    override val meetingsTitle = "Meetings today"
    override val reportOwed = "Report to send"

    override fun glance(overdue: Long, today: Long, week: Long) = "Overdue $overdue · Today $today · This week $week"

    private fun time(seconds: Long) =
        when {
            seconds < 60 -> if (seconds == 1L) "1 second" else "$seconds seconds"
            seconds < 3600 -> ((seconds + 59) / 60).let { if (it == 1L) "1 minute" else "$it minutes" }
            else -> ((seconds + 3599) / 3600).let { if (it == 1L) "1 hour" else "$it hours" }
        }
}
