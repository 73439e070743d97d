extension Notebook {
    /// Counts a report. `period` is `09/2024`, `Q3/2024`, `6T/2024`, `9T/2024` or `2024`. Cancelling the task stops it at the
    /// next step.
    public nonisolated func report(
        unit: String, period: String, onStep: @escaping OnStep = { _, _ in }
    ) async throws -> Report {
        try await cancellable(onStep) { [core] in try core.report(unit: unit, period: period, progress: $0) }
    }

    /// The records behind a number of a report, oldest first.
    public nonisolated func recordsBehind(
        _ indicator: String, unit: String, period: String, after: String? = nil, limit: UInt32 = pageRows
    ) async throws -> TimelinePage {
        try await beside { [core] in
            try core.recordsBehind(indicator: indicator, unit: unit, period: period, after: after, limit: limit)
        }
    }

    /// Notes that the figures of a unit were reported for a period: what is written about its days later is warned of.
    @discardableResult
    public func lockPeriod(unit: String, period: String) throws -> Changed {
        try core.lockPeriod(unit: unit, period: period)
    }
}
