package vn.donghanh.app.words

/** The words of reports, indicators and targets. */
interface ReportWords {
    val findUnit: String
    val countReport: String
    val lockPeriod: String
    val lateBefore: String
    val severalTargets: String
    val unreadableTarget: String
    val recordsBehind: String
    val noRecordsBehind: String
    val noFigure: String
    val locked: String

    /** The button that chooses whose figures they are. */
    fun reportOf(unit: String): String

    /** A period in the chooser. */
    fun periodOf(period: String, owed: Boolean, locked: Boolean): String

    /** How far a count is. */
    fun counting(done: Int, of: Int): String

    /** Of which day the figures are, and how much of the period is over by then. */
    fun asOf(day: String, days: Long, of: Long): String

    fun lockedOn(day: String): String

    /** Units of which it is not known to which of today's a record belongs. */
    fun splitUnits(units: String): String

    /** What a number that was locked would be now. */
    fun changedBy(shown: String, change: Long): String

    /** A target, how much of it is attained, whether it is reached. */
    fun target(value: String, attained: String?, reached: Boolean?): String

    /** The question before the lock. */
    fun lockAsk(period: String, unit: String): String
}
