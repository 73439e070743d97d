import Bridge
import Observation

/// A person: who it is, what can be done, what is known by sections.
@MainActor @Observable
final class PersonModel: ScreenModel {
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let person: String
    @ObservationIgnored private let reading: Reading<PersonScreen>
    @ObservationIgnored private let list: PagedRows<TimelineItem>
    /// The section that is open; the first one at first.
    private var section: String?
    /// Whether all actions are shown, or the first ones alone.
    private var allActions = false
    /// Whether the calls for where it is urgent are shown.
    private var urgent = false
    /// Whom of the own team to call: those who lead it stand first.
    private var team: [MemberItem] = []

    init(_ open: OpenModel, person: String) {
        self.open = open
        self.person = person
        reading = Reading(open) { try await $0.personScreen(person) }
        list = PagedRows(open) { Rows(try await $0.timeline(about: person, after: $1, limit: $2)) }
        list.refresh()
    }

    var elements: [Element] { reading.elements(page) }

    /// What is done most.
    var foot: [Element] {
        reading.value?.actions.prefix(1).map { action($0, .primary) } ?? []
    }

    func press(_ id: String) {
        switch id {
        case "failed.again": refresh()
        case "person.more": allActions.toggle()
        case "person.file": open.go(.record(person))
        case "person.call": if let phone = reading.value?.card.phone { open.call(phone) }
        case "person.urgent": showUrgent()
        case "person.urgent.115": open.call("115")
        case "person.rows.more": list.more()
        default: pressRow(id)
        }
    }

    func hear(_ changed: Changed) {
        if changed.people.contains(person) || changed.records.contains(person) { refresh() }
    }

    private func refresh() {
        reading.read()
        list.refresh()
    }

    private func pressRow(_ id: String) {
        guard let screen = reading.value else { return }
        if let action = screen.actions.first(where: { id == "person.do.\($0.code)" }) {
            open.write { [person] in try await $0.startForm(action.code, about: person) }
        } else if let chosen = screen.sections.first(where: { id == "person.section.\($0.section)" }) {
            section = chosen.section
            list.restart { [person] in Rows(try await $0.section(chosen.section, of: person, after: $1, limit: $2)) }
        } else if let (at, _) = row(id, of: "person.rows"), let record = list.rows.at(at) {
            open.go(.record(record.record))
        } else if let (at, _) = row(id, of: "person.urgent"), let phone = team.at(at)?.phone {
            open.call(phone)
        }
    }

    private func showUrgent() {
        urgent.toggle()
        guard urgent else { return }
        Task {
            let teams = await open.askOrTell { try await $0.teamScreen() }?.teams ?? []
            team = Array(teams.flatMap(\.members).filter { $0.phone != nil && !$0.own }.prefix(Self.called))
        }
    }

    private func page(_ screen: PersonScreen) -> [Element] {
        let words = open.words
        let chosen = section ?? screen.sections.first?.section
        return card(screen.card, words) + actions(screen.actions, words) + urgencies(words)
            + screen.sections.map { Element("person.section.\($0.section)", .chip(chosen: $0.section == chosen), words($0.label)) }
            + list.elements("person.rows", empty: .nothingWritten) { $1.elements("person.rows.\($0)", after: $2, words) }
    }

    private func card(_ card: PersonCard, _ words: Words) -> [Element] {
        let about = [card.age.map { words(.age, Int($0)) } ?? "", card.hamlet].filter { !$0.isEmpty }
        let helpers = card.helpers.isEmpty ? words(.noHelper) : words(.helpedBy, card.helpers.joined(separator: ", "))
        var elements = [Element("person.name", .heading, card.name)]
        if !about.isEmpty { elements.append(Element("person.card", .text, about.joined(separator: " · "))) }
        elements.append(Element("person.helpers", .text, helpers))
        if let due = card.due {
            elements.append(Element("person.due", .text, words(due.task), lines: [due.lines(words)[1]]))
        }
        if let phone = card.phone { elements.append(Element("person.call", .button(.second), words(.call, phone))) }
        return elements + [Element("person.file", .button(.second), words(.personFile))]
    }

    private func actions(_ actions: [KindItem], _ words: Words) -> [Element] {
        let others = actions.dropFirst()
        let shown = (allActions ? others : others.prefix(Self.first)).map { action($0, .second) }
        guard others.count > Self.first else { return shown }
        return shown + [Element("person.more", .button(.quiet), words(allActions ? .less : .more))]
    }

    private func action(_ kind: KindItem, _ weight: Element.Weight) -> Element {
        Element("person.do.\(kind.code)", .button(weight), open.words(kind.label))
    }

    private func urgencies(_ words: Words) -> [Element] {
        let button = Element("person.urgent", .button(.second), words(.urgent))
        guard urgent else { return [button] }
        return [button, Element("person.urgent.115", .button(.second), words(.callAmbulance))]
            + team.enumerated().map { at, member in
                let role = member.role.map { words($0).lowercased() }
                let label = role.map { words(.callNamed, member.name, $0) } ?? words(.call, member.name)
                return Element("person.urgent.\(at)", .button(.second), label)
            }
    }

    /// The first of the other actions that are shown: support, referral, assessment.
    private static let first = 3
    /// More names would be read too slowly.
    private static let called = 3
}
