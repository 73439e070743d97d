import Bridge
import Observation

/// Người: everybody, whom a filter lets through, or whom the words typed find.
@MainActor @Observable
final class PeopleModel: ScreenModel {
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let reading: Reading<PersonPage>
    @ObservationIgnored private let filters: Reading<[FilterItem]>
    @ObservationIgnored private var letters: Reading<[LetterItem]>?
    private var query = ""
    private var filter: PeopleFilter = .everyone
    private var byLetter = false

    init(_ open: OpenModel) {
        self.open = open
        reading = Reading(open) { try await $0.people() }
        filters = Reading(open) { try await $0.peopleFilters() }
    }

    var elements: [Element] {
        let words = open.words
        let search = Element("people.search", .field(.init()), words(.search), value: query)
        let add = Element("people.add", .button(.second), words(.addPerson))
        return [search] + (query.isEmpty ? narrowing(words) : []) + reading.elements { self.list($0, words) } + [add]
    }

    func press(_ id: String) {
        switch id {
        case "failed.again": reading.read()
        case "people.add": open.go(.new(kind: "person"))
        case "people.narrow.letter":
            byLetter.toggle()
            letters = Reading(open) { try await $0.letters() }
        default: pressRow(id)
        }
    }

    func type(_ text: String, into id: String) {
        query = text
        let filter = filter
        reading.read { text.isEmpty ? try await $0.people(where: filter) : try await $0.search(text) }
    }

    private func pressRow(_ id: String) {
        if let (at, _) = row(id, of: "people.row"), let one = reading.value?.rows.at(at) {
            open.go(.person(one.id))
        } else if let (at, _) = row(id, of: "people.filter"), let chosen = filters.value?.at(at)?.filter {
            filter = chosen
            reading.read { try await $0.people(where: chosen) }
        } else if let letter = letters?.value?.first(where: { id == "people.letter.\($0.letter)" }) {
            let filter = filter
            reading.read { try await $0.people(where: filter, after: letter.after) }
        }
    }

    private func narrowing(_ words: Words) -> [Element] {
        let filters = (filters.value ?? []).enumerated().map { at, item in
            Element("people.filter.\(at)", .choice(chosen: item.filter == filter), words(item.label))
        }
        let open = Element("people.narrow.letter", .button(.second), words(.byLetter))
        let letters = byLetter ? (letters?.value ?? []).map { Element("people.letter.\($0.letter)", .button(.second), $0.letter) } : []
        return filters + [open] + letters
    }

    private func list(_ page: PersonPage, _ words: Words) -> [Element] {
        if page.rows.isEmpty {
            return [Element("people.empty", .text, words(query.isEmpty ? .nobodyYet : .nobodyFound))]
        }
        return page.rows.enumerated().map { at, one in
            let due = one.due.map { [words($0.task), words($0.standing)] } ?? []
            let value = ([one.hamlet] + due).filter { !$0.isEmpty }
            return Element("people.row.\(at)", .row, one.name, value: value.joined(separator: ". "))
        }
    }
}
