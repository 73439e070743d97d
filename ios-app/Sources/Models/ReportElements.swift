import Bridge

/// A report: of which day its figures are, a card an indicator, what can be done with it.
struct ReportElements {
    let words: Words

    /// `locks` says whether who holds the device locks figures.
    func of(_ report: Report, locks: Bool) -> [Element] {
        standing(report) + report.lines.map { card($0) } + late(report)
            + [Element("reports.targets", .button(.second), words(.targets))]
            + (report.lockedOn == nil && locks ? [Element("reports.lock", .button(.second), words(.lockPeriod))] : [])
    }

    /// Of which day figures are, and how much of the period is over.
    func asOf(_ day: Day, _ elapsed: Elapsed) -> String {
        elapsed.days < elapsed.of
            ? words(.asOfPart, words.day(day), Int(elapsed.days), Int(elapsed.of)) : words(.asOf, words.day(day))
    }

    /// How far a target is, in words.
    func lines(_ target: TargetState) -> [Element.Line] {
        switch target {
        case .none: return []
        case .several: return [.init(words(.severalTargets), .look)]
        case .unreadable: return [.init(words(.unreadableTarget), .look)]
        case .set(let target):
            let said = target.attained.map { words(.targetAttained, target.shown, $0) } ?? words(.target, target.shown)
            return [.init(said, target.reached == true ? .done : nil)]
        }
    }

    /// The same as a share.
    func share(_ target: TargetState) -> Double? {
        if case .set(let set) = target { set.attainedPerMille.map { Double($0) / 1_000 } } else { nil }
    }

    private func standing(_ report: Report) -> [Element] {
        var elements = [Element("reports.asof", .text, asOf(report.asOf, report.elapsed))]
        if let day = report.lockedOn { elements.append(Element("reports.locked", .note, words(.lockedOn, words.day(day)))) }
        if !report.splitUnits.isEmpty {
            elements.append(Element("reports.split", .note, words(.splitUnits, report.splitUnits.joined(separator: ", "))))
        }
        return elements
    }

    /// An indicator: its value, of what it is made, how far the target is. It opens its months and records.
    private func card(_ line: ReportLine) -> Element {
        var lines = [Element.Line("\(line.shown) \(words(line.unit))")]
        lines += line.parts.map { .init("\(words($0.label)): \($0.shown) \(words($0.unit))") }
        lines += self.lines(line.target)
        lines += line.findings.map { .init(words($0), .look) }
        lines += line.late.map { [.init(changed($0), .info)] } ?? []
        return Element("reports.line.\(line.indicator)", .row, words(line.label), lines: lines, share: share(line.target))
    }

    private func late(_ report: Report) -> [Element] {
        guard !report.lateBefore.isEmpty else { return [] }
        return [Element("reports.late", .heading, words(.lateBefore))]
            + report.lateBefore.enumerated().map { at, late in
                let change = late.line.late.map { changed($0) } ?? ""
                return Element("reports.late.\(at)", .text, "\(late.period) · \(words(late.line.label))", value: change)
            }
    }

    private func changed(_ late: LateFigure) -> String {
        words(.changedBy, late.shown, late.change > 0 ? "+\(late.change)" : "\(late.change)")
    }
}
