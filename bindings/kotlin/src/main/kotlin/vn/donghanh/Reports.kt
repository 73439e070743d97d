package vn.donghanh

import vn.donghanh.model.Changed
import vn.donghanh.model.PeriodItem
import vn.donghanh.model.Report
import vn.donghanh.model.TargetBoard
import vn.donghanh.model.Trend

/**
 * Counts a report. `period` is `09/2024`, `Q3/2024`, `6T/2024`, `9T/2024` or `2024`. Cancelling the coroutine stops it at the
 * next step; `onStep` hears how many of how many indicators are done, on the thread that counts.
 */
suspend fun Notebook.report(unit: String, period: String, onStep: OnStep = { _, _ -> }): Report =
    cancellable(onStep) { report(unit, period, it) }

/** The periods to offer for a report, the one that is owed first. */
suspend fun Notebook.reportPeriods(): List<PeriodItem> = io { reportPeriods() }

/** The records behind a number of a report, oldest first. */
suspend fun Notebook.recordsBehind(
    indicator: String,
    unit: String,
    period: String,
    after: String? = null,
    limit: UInt = PAGE,
): TimelinePage = io { recordsBehind(indicator, unit, period, after, limit) }

/** The target board: T1 to T10 and every other target of a plan, with the figure counted and whether it is reached. */
suspend fun Notebook.targetBoard(unit: String, period: String): TargetBoard = io { targetBoard(unit, period) }

/** An indicator month by month over a year. */
suspend fun Notebook.trend(indicator: String, unit: String, year: Int): Trend = io { trend(indicator, unit, year) }

/** Locks the figures of a unit for a period: they stay as printed, and what is written about its days later is warned of. */
suspend fun Notebook.lockPeriod(unit: String, period: String): Changed = io { lockPeriod(unit, period) }
