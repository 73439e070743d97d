import Bridge
import Observation

/// Hôm nay: drafts, what is overdue, today, this week. It follows what is written.
@MainActor @Observable
final class TodayModel: ScreenModel {
    private struct State: Sendable {
        var screen: TodayScreen
        var due: [DueItem]
        var next: String?
    }

    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let reading: Reading<State>

    init(_ open: OpenModel) {
        self.open = open
        reading = Reading(open, call: Self.read(rows: pageRows))
    }

    var elements: [Element] { reading.elements(list) }

    func press(_ id: String) {
        switch id {
        case "failed.again": refresh()
        case "today.more": more()
        case "today.report": open.home(.reports)
        case "today.first.outreach": open.go(.quick)
        case "today.first.person": open.write { try await $0.startForm("person") }
        default: pressRow(id)
        }
    }

    func hear(_ changed: Changed) { refresh() }

    func appear() { refresh() }

    /// What was paged in stays: a row must not slip away while something else is written.
    private func refresh() {
        let rows = UInt32(min(max(reading.value?.due.count ?? 0, Int(pageRows)), 500))
        reading.read(Self.read(rows: rows))
    }

    private static func read(rows: UInt32) -> Reading<State>.Call {
        { core in
            let screen = try await core.todayScreen(limit: rows)
            return State(screen: screen, due: screen.due.rows, next: screen.due.next)
        }
    }

    private func more() {
        guard let here = reading.value, let after = here.next else { return }
        let count = here.due.count
        reading.change { $0.next = nil }
        Task {
            let page = await open.askOrTell { try await $0.dueThisWeek(after: after) }
            reading.change {
                // It was read anew meanwhile: what comes now is not the page after that.
                guard $0.next == nil, $0.due.count == count else { return }
                $0.due += page?.rows ?? []
                $0.next = page == nil ? after : page?.next
            }
        }
    }

    private func pressRow(_ id: String) {
        guard let here = reading.value else { return }
        if let (at, _) = row(id, of: "today.draft"), let draft = here.screen.drafts.at(at) {
            open.go(.filling(draft.kind, draft.draft))
        } else if let (at, what) = row(id, of: "today.due"), let due = here.due.at(at) {
            press(due, acts: what == "act")
        } else if let (at, what) = row(id, of: "today.meeting"), let meeting = here.screen.meetings.at(at) {
            press(meeting, acts: what == "act")
        }
    }

    private func press(_ due: DueItem, acts: Bool) {
        if acts {
            open.write { try await $0.startTask(due.taskNumber, about: due.about, source: due.source) }
        } else {
            open.go(due.kind == "person" ? .person(due.about) : .record(due.about))
        }
    }

    private func list(_ here: State) -> [Element] {
        let words = open.words
        let screen = here.screen
        let counts = [screen.summary.overdue, screen.summary.today, screen.summary.thisWeek].map { Int($0) }
        var elements = [Element("today.glance", .text, words(.glance, counts[0], counts[1], counts[2]))]
        if let month = screen.ownMonth { elements.append(Element("today.month", .text, words(month))) }
        elements += open.sheetAsked(on: .today)
        if !screen.drafts.isEmpty { elements.append(Element("today.drafts", .heading, words(.drafts))) }
        elements += screen.drafts.enumerated().map { at, draft in
            Element("today.draft.\(at)", .row, draft.label.map { words($0) } ?? draft.kind, value: words(.continueDraft))
        }
        if let report = screen.report {
            let standing = Element.Line(words(report.standing), report.overdue ? .late : .due)
            elements.append(Element("today.report", .row, words(.reportOwed), lines: [.init(words(report.label)), standing]))
        }
        if !screen.meetings.isEmpty { elements.append(Element("today.meetings", .heading, words(.meetingsTitle))) }
        elements += screen.meetings.enumerated().flatMap { $1.elements("today.meeting.\($0)", words) }
        elements.append(Element("today.due", .heading, words(.dueTitle)))
        elements += here.due.isEmpty ? nothingDue(here, words) : []
        elements += here.due.enumerated().flatMap { $1.elements("today.due.\($0)", words) }
        return elements + (here.next == nil ? [] : [Element("today.more", .button(.quiet), words(.loadMore))])
    }

    /// What there is to do first, where nothing is due yet.
    private func nothingDue(_ here: State, _ words: Words) -> [Element] {
        let person = open.own.writesPeople ? [Element("today.first.person", .button(.second), words(.writePerson))] : []
        return [
            Element("today.empty", .text, words(.nothingDue)), Element("today.first", .text, words(.firstSteps)),
            Element("today.first.outreach", .button(.second), words(.writeOutreach)),
        ] + person
    }
}

extension DueItem {
    /// A row with its button; a swipe over the row presses that, too.
    func elements(_ id: String, _ words: Words) -> [Element] {
        let lines: [Element.Line] = [
            .init(hamlet), .init(words(task)), standing(words), .init(note.map { words($0) } ?? ""),
        ]
        let row = Element(id, .row, name, lines: lines, swipe: action.map { _ in "\(id).act" })
        guard let action else { return [row] }
        return [row, Element("\(id).act", .button(.second), words(action))]
    }

    /// When it is due, as a sign and a word.
    func standing(_ words: Words) -> Element.Line { .init(words(standing), overdue ? .late : .due) }
}
