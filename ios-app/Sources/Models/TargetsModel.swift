import Bridge

/// The target board: each target, what is counted, whether it is reached.
@MainActor
final class TargetsModel: ScreenModel {
    private let open: OpenModel
    private let unit: String
    private let period: String
    private let reading: Reading<TargetBoard>

    init(_ open: OpenModel, unit: String, period: String) {
        self.open = open
        self.unit = unit
        self.period = period
        reading = Reading(open) { try await $0.targetBoard(unit: unit, period: period) }
    }

    var elements: [Element] {
        let words = open.words
        let report = ReportElements(words: words)
        return reading.elements { board in
            [Element("targets.asof", .text, report.asOf(board.asOf, board.elapsed))]
                + board.rows.enumerated().map { at, row in
                    let label = [row.code, words(row.name)].compactMap { $0 }.joined(separator: ". ")
                    let value = Element.Line("\(row.line.shown) \(words(row.line.unit))")
                    let standing = Element.Line(words(row.words), row.standing.sign)
                    let lines = [value] + report.lines(row.line.target) + [standing]
                    return Element("targets.row.\(at)", .row, label, lines: lines, share: report.share(row.line.target))
                }
        }
    }

    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
        if let (at, _) = row(id, of: "targets.row"), let target = reading.value?.rows.at(at) {
            open.go(.indicator(target.line.indicator, unit: unit, period: period))
        }
    }
}

extension TargetStanding {
    fileprivate var sign: Element.Sign {
        switch self {
        case .reached: .done
        case .notReached, .unclear: .look
        case .noTarget, .noFigure: .info
        }
    }
}
