import Bridge
import Observation

/// Báo cáo: the figures of the own unit for a period, the one that is owed first.
@MainActor @Observable
final class ReportsModel: ScreenModel {
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let periods: Reading<[PeriodItem]>
    private var chosen: String?
    private var report: Reading<Report>?

    init(_ open: OpenModel) {
        self.open = open
        periods = Reading(open) { try await $0.reportPeriods() }
    }

    var elements: [Element] {
        let words = open.words
        return periods.elements { periods in
            periods.map { Element("reports.period.\($0.period)", .choice(chosen: $0.period == self.chosen), words($0.label)) }
        } + (report?.elements { self.figures($0, words) } ?? [])
    }

    func press(_ id: String) {
        if id == "failed.again" {
            periods.read()
            report?.read()
        }
        guard let period = periods.value?.first(where: { id == "reports.period.\($0.period)" })?.period else { return }
        let unit = open.own.unit
        chosen = period
        report = Reading(open) { try await $0.report(unit: unit, period: period) }
    }

    func type(_ text: String, into id: String) {}

    private func figures(_ report: Report, _ words: Words) -> [Element] {
        [Element("reports.title", .heading, "\(report.unitName ?? report.unit) · \(report.period)")]
            + report.lines.map { line in
                Element("reports.line.\(line.indicator)", .text, words(line.label), value: "\(line.shown) \(words(line.unit))")
            }
    }
}
