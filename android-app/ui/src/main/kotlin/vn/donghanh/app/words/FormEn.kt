package vn.donghanh.app.words

/** Forms, in English. */
internal object FormEn : FormWords {
    override val required = "required"
    override val suggested = "Worked out by the app; it can be changed."
    override val pick = "Choose"
    override val change = "Change"
    override val remove = "Remove"
    override val nothingFound = "Nothing found. Please try other words."
    override val typeToFind = "Type some letters to search"
    override val addRow = "Add a row"
    override val removeRow = "Remove this row"
    override val removeRowAsk = "Remove this row and what was written in it?"
    override val calendar = "Choose from a calendar"
    override val dayHelp = "Day/month/year, for example 05/09/2024."
    override val monthBefore = "Month before"
    override val monthAfter = "Month after"
    override val exactDay = "Day known"
    override val monthOnly = "Month only"
    override val yearOnly = "Year only"
    override val exactDayHelp = "Day/month/year, for example 12/05/1985."
    override val monthOnlyHelp = "Month/year, for example 05/1985."
    override val yearOnlyHelp = "Year, for example 1985."
    override val weekDays = listOf("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

    override fun month(year: Int, month: Int) = "Month $month/$year"

    override val oneLess = "One less"
    override val oneMore = "One more"
    override val leftovers = "Written with another version of the app"
    override val saveAnyway = "Save anyway"
    override val saveAnywayAsk = "Save anyway?"
    override val lookAgain = "Look again"
    override val reason = "Reason"
    override val reasonMissing = "Please write the reason."
    override val discard = "Discard this draft"
    override val discardAsk = "Discard this draft? What was written here will be lost."
    override val notKept = "What you typed last is not saved yet; it still stands on this screen."
    override val wrongInForm = "Something has to be corrected or added."

    override val writtenFor = "Written down for"
    override val myself = "myself"
    override val writtenForMe = "For myself"
    override val otherPerson = "For somebody else"
    override val otherUnit = "For another unit"

    override val moreDetails = "More details"
    override val writeOther = "Record something else"

    override fun page(page: Int, of: Int) = "Question $page of $of"

    override val correct = "Correct a mistake"
    override val update = "Record a change"
    override val history = "History"
    override val takeBack = "Take back the newest entry"
    override val takeBackAsk = "Take back the newest entry of this record?"
    override val erased = "What it said was erased on request."

    override fun did(code: String) =
        when (code) {
            "create" -> "Written"
            "correct" -> "Corrected"
            "patch" -> "Updated"
            "retract" -> "An entry taken back"
            "erase" -> "Erased on request"
            "decide" -> "One of two versions chosen"
            else -> "Changed"
        }
}
