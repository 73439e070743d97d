import Bridge

/// Hôm nay: drafts, what is overdue, today, this week.
@MainActor
final class TodayModel: ScreenModel {
    private let open: OpenModel
    private let reading: Reading<TodayScreen>

    init(_ open: OpenModel) {
        self.open = open
        reading = Reading(open) { try await $0.todayScreen() }
    }

    var elements: [Element] { reading.elements(list) }

    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
        guard let screen = reading.value else { return }
        if let (at, _) = row(id, of: "today.draft"), let draft = screen.drafts.at(at) {
            open.go(.form(draft: draft.draft))
        } else if let (at, what) = row(id, of: "today.due"), let due = screen.due.rows.at(at) {
            let acts = what == "act" || due.kind != "person"
            open.go(acts ? .task(number: due.taskNumber, about: due.about, source: due.source) : .person(due.about))
        }
    }

    func type(_ text: String, into id: String) {}

    private func list(_ screen: TodayScreen) -> [Element] {
        let words = open.words
        let glance = screen.summary
        let counts = [glance.overdue, glance.today, glance.thisWeek].map { Int($0) }
        var elements = [Element("today.glance", .text, words(.glance, counts[0], counts[1], counts[2]))]
        if let month = screen.ownMonth { elements.append(Element("today.month", .text, words(month))) }
        if let report = screen.report {
            elements.append(Element("today.report", .text, words(.reportOwed), value: words(report.standing)))
        }
        if !screen.drafts.isEmpty { elements.append(Element("today.drafts", .heading, words(.drafts))) }
        elements += screen.drafts.enumerated().map { at, draft in
            Element("today.draft.\(at)", .row, draft.label.map { words($0) } ?? draft.kind, value: words(.continueDraft))
        }
        elements.append(Element("today.due", .heading, words(.dueTitle)))
        if screen.due.rows.isEmpty { elements.append(Element("today.empty", .text, words(.nothingDue))) }
        return elements + screen.due.rows.enumerated().flatMap { at, due in self.due(due, at, words) }
    }

    private func due(_ due: DueItem, _ at: Int, _ words: Words) -> [Element] {
        let value = [due.hamlet, words(due.task), words(due.standing)].filter { !$0.isEmpty }
        let row = Element("today.due.\(at)", .row, due.name, value: value.joined(separator: ". "))
        guard let action = due.action else { return [row] }
        return [row, Element("today.due.\(at).act", .button(.second), words(action))]
    }
}
