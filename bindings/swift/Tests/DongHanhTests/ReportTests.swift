import Foundation
import Support
import Testing

/// Fails when a number, its target or what stands behind it is not told, or a report does not stop.
struct ReportTests {
    let phone: Phone

    init() throws {
        phone = try Phone()
    }

    private func outreach(_ heads: Int64, _ day: String) -> [Edit] {
        [
            Edit(path: "topics", input: .codes(["hiv"])), Edit(path: "heads", input: .number(heads)),
            text("date", day),
        ]
    }

    @Test func aReportCountsBesideItsTarget() async throws {
        let (notebook, _) = try await phone.found()
        _ = try await notebook.settle()
        var own = [String]()
        for (heads, day) in [(4_000, "05/09/2024"), (1_236, "30/09/2024")] {
            own.append(try await notebook.write("outreach-contact", outreach(Int64(heads), day)))
        }
        try await notebook.write("outreach-contact", outreach(99, "31/08/2024"))
        let target = [text("indicator", "I22"), text("period", "09/2024"), text("value", "5236,5")]
        try await notebook.write("target", target + [code("measure", "count"), text("source", "KH 128/KH-UBND")])
        let report = try await notebook.report(unit: unit, period: "tháng 9/2024")
        #expect(report.period == "09/2024")
        let line = try #require(report.lines.first { $0.indicator == "I22" })
        #expect(line.value == .count(5_236))
        #expect(line.shown == "5.236" && line.unit.vi == "lượt người")
        guard case .set(let set) = line.target else { throw WentThrough() }
        #expect(set.value == Foundation.Decimal(string: "5236.5"))
        #expect(set.shown == "5.236,5" && set.attained == "100%")
        let behind = try await notebook.recordsBehind("I22", unit: unit, period: "09/2024")
        #expect(behind.rows.map(\.record) == own)
        #expect(try await failed { _ = try await notebook.report(unit: unit, period: "heute") }.field == "period")
    }

    @Test func aCancelledReportStopsAtItsNextStep() async throws {
        let (notebook, _) = try await phone.found()
        _ = try await notebook.settle()
        let steps = Steps()
        let task = Task {
            try await notebook.report(unit: unit, period: "2024") { _, total in
                if steps.add(of: total) == 3 { steps.waitForCancel() }
            }
        }
        await steps.third()
        task.cancel()
        steps.cancelled()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(steps.count == 3 && steps.total > 3)
    }

    @Test func aLockStopsAReport() async throws {
        let (notebook, _) = try await phone.found()
        let stopped = try await failed {
            _ = try await notebook.report(unit: unit, period: "2024") { done, _ in if done == 2 { notebook.lock() } }
        }
        guard case .Stopped("report-stopped", _, _) = stopped else { throw stopped }
    }

    @Test func aReportedPeriodWarns() async throws {
        let (notebook, _) = try await phone.found()
        let village = try await notebook.settle("Khuất Văn An")
        try await notebook.lockPeriod(unit: unit, period: "Q3/2024")
        let draft = try await notebook.startForm("check-in-visit").draft
        try await notebook.edit(draft, village.visit(0))
        guard case .asks(let warnings) = try await notebook.save(draft) else { throw WentThrough() }
        #expect(warnings.contains { $0.rule == "R57" })
    }

    @Test func everythingIsVerifiedRebuiltAndTold() async throws {
        let (notebook, _) = try await phone.found()
        let village = try await notebook.settle("Khuất Văn An")
        try await notebook.write("check-in-visit", village.visit(0))
        let verified = try await notebook.verify()
        #expect(verified.faults.isEmpty)
        try await notebook.rebuild()
        #expect(try await notebook.people().rows.count == 1)
        let told = await notebook.diagnostics()
        #expect(told.state == "open" && told.counts?.entries == verified.sound)
        #expect(!"\(told)".contains("Khuất"))
        notebook.lock()
        let locked = await notebook.diagnostics()
        #expect(locked.state == "locked" && locked.trouble == "locked" && locked.counts == nil)
    }
}

/// Counts steps, and holds the third until its task is cancelled.
private final class Steps: @unchecked Sendable {
    private let lock = NSLock()
    private let (reached, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    private var (steps, of) = (0, UInt64(0))

    var count: Int { lock.withLock { steps } }
    var total: UInt64 { lock.withLock { of } }

    func add(of total: UInt64) -> Int {
        lock.withLock {
            (steps, of) = (steps + 1, total)
            return steps
        }
    }

    func waitForCancel() {
        reached.signal()
        mayGoOn.wait()
    }

    func third() async {
        await withCheckedContinuation { waiting in
            DispatchQueue.global().async {
                self.reached.wait()
                waiting.resume()
            }
        }
    }

    func cancelled() { mayGoOn.signal() }
}
