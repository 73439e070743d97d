package vn.donghanh.app.words

/** Reports, in English. */
internal object ReportEn : ReportWords {
    override val countReport = "Count the report"
    override val findUnit = "Find a commune, ward or province"
    override val lockPeriod = "Lock the figures of this period"
    override val lateBefore = "Written late, of periods that are locked"
    override val severalTargets = "There are different targets; somebody has to look."
    override val unreadableTarget = "The target cannot be read; please check it."
    override val recordsBehind = "What was written down"
    override val noRecordsBehind = "No single records stand behind this number."
    override val noFigure = "no figure yet"
    override val locked = "locked"

    override fun reportOf(unit: String) = if (unit.isEmpty()) "Choose a unit" else "Unit: $unit"

    override fun periodOf(period: String, owed: Boolean, locked: Boolean) =
        period + (if (owed) " · to send" else "") + (if (locked) " · locked" else "")

    override fun counting(done: Int, of: Int) = if (of == 0) "Counting…" else "Counting: $done of $of indicators"

    override fun asOf(day: String, days: Long, of: Long) =
        "Figures as of $day" + if (days < of) " ($days of $of days are over)" else ""

    override fun lockedOn(day: String) = "The figures were locked on $day"

    override fun splitUnits(units: String) = "Units that were divided and need a look: $units"

    override fun changedBy(shown: String, change: Long) =
        "Written late, after the lock: now $shown (${if (change > 0) "+" else ""}$change)"

    override fun target(value: String, attained: String?, reached: Boolean?) =
        "Target: $value" + (attained?.let { " – attained $it" } ?: "") + if (reached == true) " ✓" else ""

    override fun lockAsk(period: String, unit: String) =
        "Lock the figures of $period for $unit?\n\nThey stay as they are now. What is written about this period later is counted apart, as late. Once locked, this report counts as sent."
}
