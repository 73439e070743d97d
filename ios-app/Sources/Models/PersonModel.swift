import Bridge

/// A person: the card, what can be written down, and everything that is known.
@MainActor
final class PersonModel: ScreenModel {
    private let open: OpenModel
    private let person: String
    private let reading: Reading<PersonScreen>
    private let pages: Pages<TimelineItem>

    init(_ open: OpenModel, person: String) {
        self.open = open
        self.person = person
        reading = Reading(open) { try await $0.personScreen(person) }
        pages = Pages(open) {
            let page = try await $0.timeline(about: person, after: $1)
            return (page.rows, page.next)
        }
    }

    var elements: [Element] { reading.elements(page) }

    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
        guard let screen = reading.value else { return }
        if let action = screen.actions.first(where: { id == "person.do.\($0.code)" }) {
            open.go(.about(kind: action.code, person: person))
        } else if let (at, _) = row(id, of: "person.rows"), let record = (screen.timeline.rows + pages.rows).at(at) {
            open.go(.record(record.record))
        } else if id == "person.rows.more" {
            pages.more(pages.next(screen.timeline.next))
        }
    }

    func type(_ text: String, into id: String) {}

    private func page(_ screen: PersonScreen) -> [Element] {
        let words = open.words
        let card = screen.card
        let age = card.age.map { words(.age, Int($0)) }
        let about = [age, card.hamlet, card.phone].compactMap { $0 }.filter { !$0.isEmpty }
        var elements = [Element("person.name", .heading, card.name)]
        elements.append(Element("person.card", .text, about.joined(separator: " · ")))
        if let due = card.due {
            elements.append(Element("person.due", .text, words(due.task), value: words(due.standing)))
        }
        elements += screen.actions.map { Element("person.do.\($0.code)", .button(.second), words($0.label)) }
        elements.append(Element("person.timeline", .heading, words(.timeline)))
        elements += (screen.timeline.rows + pages.rows).enumerated().map { at, record in
            Element("person.rows.\(at)", .row, words(record.title), value: "\(words.day(record.day)) \(words(record.words))")
        }
        let goesOn = pages.next(screen.timeline.next) != nil
        return elements + (goesOn ? [Element("person.rows.more", .button(.second), words(.loadMore))] : [])
    }
}
