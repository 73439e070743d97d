import Bridge
import Observation

/// Báo cáo: whose figures, of which period, and one card an indicator.
@MainActor @Observable
final class ReportsModel: ScreenModel {
    @ObservationIgnored private let open: OpenModel
    private var unit: String
    private var unitName: String
    private var periods: [PeriodItem] = []
    private var period: PeriodItem?
    /// The periods are listed to choose one.
    private var choosesPeriod = false
    /// How far the count is; nil while nothing is counted.
    private var counting: Counting?
    private var report: Report?
    private var refusal: Refusal?
    /// A unit is being chosen.
    private var finder: Finder?
    private var asksLock = false
    @ObservationIgnored private var work: Task<Void, Never>?

    init(_ open: OpenModel) {
        self.open = open
        unit = open.own.unit
        unitName = open.own.unitName ?? open.own.unit
        Task {
            await readPeriods()
            if let first = periods.first { choose(first) }
        }
    }

    var elements: [Element] {
        let words = open.words
        var elements = open.sheetAsked(on: .reports)
        let whose = unitName.isEmpty ? words(.chooseUnit) : words(.reportOf, unitName)
        elements.append(Element("reports.unit", .button(.second), whose))
        elements += periodElements(words)
        if let counting { elements += counting.elements("reports", words, .counting, begins: .countingBegins) }
        if let refusal { elements += failure(refusal, words) }
        if let report { elements += ReportElements(words: words).of(report, locks: open.own.locksPeriods) }
        if isStopped { elements.append(Element("reports.count", .button(.primary), words(.countReport))) }
        return elements
    }

    var over: Over? {
        let words = open.words
        if let finder { return .sheet(finder.elements(words)) }
        guard asksLock, let period else { return nil }
        return question("reports.lock", words(.lockAsk, words(period.label), unitName), yes: words(.lockPeriod), words)
    }

    func press(_ id: String) {
        if let finder, finder.presses(id) {
            self.finder = nil
            return finder.press(id)
        }
        switch id {
        case "failed.again", "reports.count": count()
        case "reports.stop": stop()
        case "reports.unit": findUnit()
        case "reports.period": choosesPeriod.toggle()
        case "reports.targets": if let period { open.go(.targets(unit: unit, period: period.period)) }
        case "reports.lock": asksLock = true
        case "reports.lock.no": asksLock = false
        case "reports.lock.yes": lock()
        default: pressRow(id)
        }
    }

    func type(_ text: String, into id: String) { finder?.find(text) }

    func back() -> Bool {
        guard finder != nil else { return false }
        finder = nil
        return true
    }

    func close() { work?.cancel() }

    /// Whether a count was stopped before its end.
    private var isStopped: Bool { period != nil && counting == nil && report == nil && refusal == nil }

    private func periodElements(_ words: Words) -> [Element] {
        guard let period else { return [] }
        let listed = choosesPeriod ? periods : []
        return [Element("reports.period", .chip(chosen: choosesPeriod), label(period, words))]
            + listed.map { Element("reports.period.\($0.period)", .chip(chosen: $0 == period), label($0, words)) }
    }

    private func label(_ period: PeriodItem, _ words: Words) -> String {
        let about = [words(period.label), period.owed ? words(.owed) : "", period.locked ? words(.locked) : ""]
        return about.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func pressRow(_ id: String) {
        if let period = periods.first(where: { id == "reports.period.\($0.period)" }) {
            choose(period)
        } else if let report, let line = report.lines.first(where: { id == "reports.line.\($0.indicator)" }) {
            open.go(.indicator(line.indicator, unit: report.unit, period: report.period))
        }
    }

    private func findUnit() {
        let call: Finder.Call = { try await $0.unitChoices(query: $1) }
        finder = Finder("units", rows: "row", open, title: { $0(.findUnit) }, call: call) { [weak self] item in
            guard let self else { return }
            unit = item.id
            unitName = open.words(item.name)
            count()
        }
    }

    private func choose(_ period: PeriodItem) {
        self.period = period
        choosesPeriod = false
        count()
    }

    private func readPeriods() async {
        if let read = await open.askOrTell({ try await $0.reportPeriods() }) { periods = read }
    }

    /// Counts, from the first indicator on.
    private func count() {
        guard let period else { return }
        work?.cancel()
        counting = Counting()
        report = nil
        refusal = nil
        let now = counting
        work = Task { [open, unit] in
            do throws(Refusal) {
                let counted = try await open.ask {
                    try await $0.report(unit: unit, period: period.period) { now?.step($0, $1) }
                }
                if counting === now { (report, counting) = (counted, nil) }
            } catch {
                if counting === now { (refusal, counting) = (error, nil) }
            }
        }
    }

    private func stop() {
        counting = nil
        work?.cancel()
    }

    private func lock() {
        asksLock = false
        guard let period else { return }
        Task { [unit] in
            guard await open.askOrTell({ try await $0.lockPeriod(unit: unit, period: period.period) }) != nil else { return }
            open.tell(Told(Said(vi: "Đã khóa số liệu: \(period.label.vi).", en: "The figures are locked: \(period.label.en).")))
            await readPeriods()
            count()
        }
    }
}
