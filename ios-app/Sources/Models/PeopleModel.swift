import Bridge
import Observation

/// Người: everybody, whom a filter lets through, or whom the words typed find.
@MainActor @Observable
final class PeopleModel: ScreenModel {
    /// What the list can be narrowed by; one is open at a time, or none.
    private enum Narrow: String {
        case filter, hamlet, letter
    }

    private struct Offer: Sendable {
        let filters: [FilterItem]
        let hamlets: [HamletItem]
        let letters: [LetterItem]
    }

    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let list: PagedRows<PersonItem>
    @ObservationIgnored private let offer: Reading<Offer>
    private var query = ""
    private var filter: PeopleFilter = .everyone
    private var letter: LetterItem?
    private var narrow: Narrow?

    init(_ open: OpenModel) {
        self.open = open
        list = PagedRows(open, call: Self.read("", .everyone, nil))
        offer = Reading(open) {
            Offer(filters: try await $0.peopleFilters(), hamlets: try await $0.hamlets(), letters: try await $0.letters())
        }
        list.refresh()
    }

    var elements: [Element] {
        let words = open.words
        let search = Element("people.search", .field(.init(keyboard: .names)), words(.findPerson), value: query)
        let asksAll = query.isEmpty && filter == .everyone && letter == nil
        return [search] + (query.isEmpty ? narrowing(words) : [])
            + list.elements("people", empty: asksAll ? .nobodyYet : .nobodyFound) { at, one, _ in
                [Element("people.row.\(at)", .row, one.name, lines: [.init(one.hamlet)] + (one.due?.lines(words) ?? []))]
            }
    }

    var foot: [Element] { [Element("people.add", .button(.primary), open.words(.addPerson))] }

    func press(_ id: String) {
        switch id {
        case "failed.again": list.refresh()
        case "people.more": list.more()
        case "people.add": open.write { try await $0.startForm("person") }
        case "people.hamlet.all": narrow(to: .everyone)
        default: pressRow(id)
        }
    }

    func type(_ text: String, into id: String) {
        query = text
        restart()
    }

    func hear(_ changed: Changed) {
        guard !changed.people.isEmpty else { return }
        list.refresh()
        offer.read()
    }

    private func pressRow(_ id: String) {
        if let (at, _) = row(id, of: "people.row"), let one = list.rows.at(at) {
            open.go(.person(one.id))
        } else if let pressed = Narrow(rawValue: String(id.dropFirst("people.narrow.".count))) {
            narrow = narrow == pressed ? nil : pressed
        } else if let (at, _) = row(id, of: "people.filter"), let item = offer.value?.filters.at(at) {
            narrow(to: item.filter)
        } else if let (at, _) = row(id, of: "people.hamlet"), let item = offer.value?.hamlets.at(at) {
            narrow(to: .hamlet(hamlet: item.hamlet))
        } else if let item = offer.value?.letters.first(where: { id == "people.letter.\($0.letter)" }) {
            // The same one again begins the list at its top.
            letter = letter == item ? nil : item
            narrow = nil
            restart()
        }
    }

    private func narrow(to filter: PeopleFilter) {
        self.filter = filter
        letter = nil
        narrow = nil
        restart()
    }

    private func restart() { list.restart(Self.read(query, filter, letter?.after)) }

    private static func read(_ query: String, _ filter: PeopleFilter, _ from: String?) -> PagedRows<PersonItem>.Call {
        { core, after, limit in
            query.allSatisfy(\.isWhitespace)
                ? Rows(try await core.people(where: filter, after: after ?? from, limit: limit))
                : Rows(try await core.search(query, after: after, limit: limit))
        }
    }

    /// Three chips; each opens what there is to choose from below.
    private func narrowing(_ words: Words) -> [Element] {
        guard let offer = offer.value else { return [] }
        func chip(_ by: Narrow, _ label: String) -> Element {
            Element("people.narrow.\(by.rawValue)", .chip(chosen: narrow == by), label)
        }
        let named = filter == .everyone ? nil : offer.filters.first { $0.filter == filter }
        var chips = [chip(.filter, named.map { words($0.label) } ?? words(.narrow))]
        if !offer.hamlets.isEmpty {
            let hamlet = if case .hamlet(let hamlet) = filter { hamlet } else { words(.hamlet) }
            chips.append(chip(.hamlet, hamlet))
        }
        if offer.letters.count > 1 { chips.append(chip(.letter, letter.map { words(.fromLetter, $0.letter) } ?? words(.letters))) }
        return chips + opened(offer, words)
    }

    private func opened(_ offer: Offer, _ words: Words) -> [Element] {
        switch narrow {
        case nil: []
        case .filter:
            offer.filters.enumerated().map { Element("people.filter.\($0)", .chip(chosen: $1.filter == filter), words($1.label)) }
        case .hamlet:
            [Element("people.hamlet.all", .chip(chosen: filter == .everyone), words(.everyHamlet))]
                + offer.hamlets.enumerated().map { at, item in
                    Element(
                        "people.hamlet.\(at)", .chip(chosen: filter == .hamlet(hamlet: item.hamlet)),
                        words(.hamletOf, item.hamlet, Int(item.people)))
                }
        case .letter: offer.letters.map { Element("people.letter.\($0.letter)", .chip(chosen: $0 == letter), $0.letter) }
        }
    }
}

extension DueFirst {
    /// What is due first, and when.
    func lines(_ words: Words) -> [Element.Line] { [.init(words(task)), .init(words(standing), overdue ? .late : .due)] }
}
