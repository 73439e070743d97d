import Bridge

/// An indicator: its months, each with a bar, and the records behind its number.
@MainActor
final class IndicatorModel: ScreenModel {
    private let open: OpenModel
    private let trend: Reading<Trend>
    private let list: PagedRows<TimelineItem>

    init(_ open: OpenModel, indicator: String, unit: String, period: String) {
        self.open = open
        // Every code of a period ends with its year.
        let year = Int32(period.suffix(4)) ?? 0
        trend = Reading(open) { try await $0.trend(indicator, unit: unit, year: year) }
        list = PagedRows(open) { core, after, limit in
            Rows(try await core.recordsBehind(indicator, unit: unit, period: period, after: after, limit: limit))
        }
        list.refresh()
    }

    var elements: [Element] {
        let words = open.words
        return trend.elements { trend in
            months(trend, words) + [Element("indicator.behind", .heading, words(.recordsBehind))]
                + list.elements("indicator.records", empty: .noRecordsBehind) {
                    $1.elements("indicator.records.\($0)", after: $2, words)
                }
        }
    }

    func press(_ id: String) {
        if id == "failed.again" {
            trend.read()
            list.refresh()
        }
        if id == "indicator.records.more" { list.more() }
        if let (at, _) = row(id, of: "indicator.records"), let record = list.rows.at(at) { open.go(.record(record.record)) }
    }

    /// The bars are the chart, their words its table.
    private func months(_ trend: Trend, _ words: Words) -> [Element] {
        [Element("page.indicator", .heading, words(trend.label))]
            + trend.months.enumerated().map { at, month in
                let value = month.value == nil ? words(.noFigure) : "\(month.shown) \(words(trend.unit))"
                let lines: [Element.Line] = [.init(value), .init(month.locked ? words(.locked) : "")]
                return Element("indicator.month.\(at)", .text, words(.month, month.period), lines: lines, share: Double(month.bar) / 1000)
            }
    }
}
