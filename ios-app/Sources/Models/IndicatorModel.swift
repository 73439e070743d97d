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
        let most = max(trend.months.compactMap { $0.value?.height }.max() ?? 0, .leastNonzeroMagnitude)
        return [Element("page.indicator", .heading, words(trend.label))]
            + trend.months.enumerated().map { at, month in
                let value = month.value == nil ? words(.noFigure) : "\(month.shown) \(words(trend.unit))"
                let share = max(month.value?.height ?? 0, 0) / most
                let lines: [Element.Line] = [.init(value), .init(month.locked ? words(.locked) : "")]
                return Element("indicator.month.\(at)", .text, words(.month, month.period), lines: lines, share: share)
            }
    }
}

extension Figure {
    /// How long its bar is, beside others of the same indicator.
    fileprivate var height: Double {
        switch self {
        case .count(let count): Double(count)
        case .share(let share): share.height
        case .rate(let rate): rate.denominator == 0 ? 0 : Double(rate.numerator) * Double(rate.per) / Double(rate.denominator)
        case .fall(let fall): fall.now.height
        }
    }
}

extension Share {
    fileprivate var height: Double { denominator == 0 ? 0 : Double(numerator) / Double(denominator) }
}
