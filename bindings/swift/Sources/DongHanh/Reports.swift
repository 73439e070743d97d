extension Notebook {
    /// Counts a report. `period` is `09/2024`, `Q3/2024`, `6T/2024`, `9T/2024` or `2024`. Cancelling the task stops it at the
    /// next step.
    public nonisolated func report(
        unit: String, period: String, onStep: @escaping OnStep = { _, _ in }
    ) async throws -> Report {
        try await cancellable(onStep) { [core] in try core.report(unit: unit, period: period, progress: $0) }
    }

    /// The periods to offer for a report, the one that is owed first.
    public func reportPeriods() throws -> [PeriodItem] { try core.reportPeriods() }

    /// The records behind a number of a report, oldest first.
    public nonisolated func recordsBehind(
        _ indicator: String, unit: String, period: String, after: String? = nil, limit: UInt32 = pageRows
    ) async throws -> TimelinePage {
        try await beside { [core] in
            try core.recordsBehind(indicator: indicator, unit: unit, period: period, after: after, limit: limit)
        }
    }

    /// The target board: T1 to T10 and every other target of a plan, with the figure counted and whether it is reached.
    public nonisolated func targetBoard(unit: String, period: String) async throws -> TargetBoard {
        try await beside { [core] in try core.targetBoard(unit: unit, period: period) }
    }

    /// An indicator month by month over a year.
    public nonisolated func trend(_ indicator: String, unit: String, year: Int32) async throws -> Trend {
        try await beside { [core] in try core.trend(indicator: indicator, unit: unit, year: year) }
    }

    /// Locks the figures of a unit for a period: they stay as printed, and what is written about its days later is warned of.
    @discardableResult
    public func lockPeriod(unit: String, period: String) throws -> Changed {
        try core.lockPeriod(unit: unit, period: period)
    }
}
