package vn.donghanh.app.words

/** What forms say, beside the words of the core. */
interface FormWords {
    val required: String
    val suggested: String
    val pick: String
    val change: String
    val remove: String
    val nothingFound: String
    val typeToFind: String
    val addRow: String
    val removeRow: String
    val removeRowAsk: String
    val calendar: String
    val dayHelp: String
    val monthBefore: String
    val monthAfter: String
    val exactDay: String
    val monthOnly: String
    val yearOnly: String
    val exactDayHelp: String
    val monthOnlyHelp: String
    val yearOnlyHelp: String
    val weekDays: List<String>

    /** The title of a page of the calendar. */
    fun month(year: Int, month: Int): String

    val oneLess: String
    val oneMore: String
    val leftovers: String
    val saveAnyway: String
    val saveAnywayAsk: String
    val lookAgain: String
    val reason: String
    val reasonMissing: String
    val discard: String
    val discardAsk: String
    val notKept: String
    val wrongInForm: String

    // For another.
    val writtenFor: String
    val myself: String
    val writtenForMe: String
    val otherPerson: String
    val otherUnit: String

    // Quick log and check-in.
    val moreDetails: String
    val writeOther: String

    /** Which page of how many. */
    fun page(page: Int, of: Int): String

    // A record.
    val correct: String
    val update: String
    val history: String
    val takeBack: String
    val takeBackAsk: String
    val erased: String

    /** What an entry of the history did, by its code. */
    fun did(code: String): String
}
