import Bridge
import Observation

/// Hands over the people of a member who leaves: the last day, a taker for each, what became of it.
@MainActor @Observable
final class HandOverModel: ScreenModel {
    private enum Step {
        case lastDay, takers, done
    }

    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let reading: Reading<HandOver>
    private var step = Step.lastDay
    private var typedDay: String
    /// What is wrong with it.
    private var dayWrong: Said?
    private var lastDay: Day?
    /// Who takes whom: memberships by assignments; nil for who stays. Who was not asked about goes to the suggested one.
    private var chosen: [String: String?] = [:]
    /// The person for whom a taker is being chosen.
    private var choosing: String?
    private var busy = false
    private var done: [HandedOver] = []

    init(_ open: OpenModel, membership: String) {
        self.open = open
        reading = Reading(open) { try await $0.handOver(membership) }
        typedDay = open.words.day(open.lent.today)
    }

    var elements: [Element] {
        reading.elements { from in
            switch step {
            case .lastDay: lastDay(from)
            case .takers: takers(from)
            case .done: outcome(from)
            }
        }
    }

    var foot: [Element] {
        guard let from = reading.value else { return [] }
        let words = open.words
        let moves = moves(from)
        let next =
            switch step {
            case .lastDay: words(.next)
            case .takers: words(.handOverPeople, moves.count)
            case .done: words(.close)
            }
        let ready = !busy && (step != .takers || !moves.isEmpty)
        return (busy ? [Element("waiting", .waiting, words(.waiting))] : [])
            + [Element("handover.next", .button(.primary), next, enabled: ready)]
    }

    func press(_ id: String) {
        switch id {
        case "failed.again": reading.read()
        case "handover.today": type(open.words.day(open.lent.today), into: "handover.day")
        case "handover.next": next()
        default: pressRow(id)
        }
    }

    func type(_ text: String, into id: String) {
        typedDay = text
        dayWrong = nil
    }

    func back() -> Bool {
        guard step == .takers, !busy else { return false }
        step = .lastDay
        return true
    }

    private func pressRow(_ id: String) {
        guard let from = reading.value else { return }
        if let (at, _) = row(id, of: "handover.case"), let one = from.people.at(at) {
            choosing = choosing == one.assignment ? nil : one.assignment
        } else if let (at, _) = row(id, of: "handover.waits"), let draft = done.at(at)?.waits {
            open.go(.form(draft: draft))
        } else if let assignment = choosing {
            if id == "handover.take.none" { chosen[assignment] = .some(nil) }
            if let (at, _) = row(id, of: "handover.take"), let taker = from.takers.at(at) { chosen[assignment] = taker.membership }
            choosing = nil
        }
    }

    private func next() {
        switch step {
        case .lastDay: readDay()
        case .takers: handOver()
        case .done: _ = open.back()
        }
    }

    private func readDay() {
        let typed = typedDay
        Task {
            do throws(Refusal) {
                let day = try await open.ask { try await $0.readDay(typed) }
                // Somebody may have typed on meanwhile.
                guard typed == typedDay, step == .lastDay else { return }
                lastDay = day
                step = .takers
            } catch {
                if typed == typedDay { dayWrong = error.said }
            }
        }
    }

    private func handOver() {
        guard let from = reading.value, let lastDay, !busy else { return }
        busy = true
        let request = HandOverRequest(lastDay: lastDay, moves: moves(from), reason: nil)
        Task {
            if let done = await open.askOrTell({ try await $0.handOver(request) }) {
                self.done = done
                step = .done
            }
            busy = false
        }
    }

    private func taker(_ one: CaseItem) -> String? { chosen[one.assignment] ?? one.suggested }

    private func moves(_ from: HandOver) -> [HandOverMove] {
        from.people.compactMap { one in taker(one).map { HandOverMove(assignment: one.assignment, to: $0, note: nil) } }
    }

    private func lastDay(_ from: HandOver) -> [Element] {
        let words = open.words
        let wrong = dayWrong.map { [Element("handover.day.wrong", .wrong, words($0))] } ?? []
        return [
            Element("page.handover.day", .heading, words(.lastDayOf, from.name)),
            Element("handover.day", .field(.init(keyboard: .day)), words(.lastDay), value: typedDay),
            Element("handover.day.help", .text, words(.lastDayHelp)),
        ] + wrong + [Element("handover.today", .button(.second), words(.today))]
    }

    private func takers(_ from: HandOver) -> [Element] {
        let words = open.words
        let none = from.people.isEmpty ? [Element("handover.empty", .text, words(.helpsNobody))] : []
        return [Element("page.handover.takers", .heading, words(.whoTakes))] + none
            + from.people.enumerated().flatMap { at, one in
                let name = from.takers.first { $0.membership == taker(one) }?.name
                let goes = name.map { words(.goesTo, $0) } ?? words(.stays)
                let row = Element("handover.case.\(at)", .row, one.name, lines: [.init(one.hamlet), .init(goes)])
                return [row] + (choosing == one.assignment ? choices(one, from, words) : [])
            }
    }

    private func choices(_ one: CaseItem, _ from: HandOver, _ words: Words) -> [Element] {
        from.takers.enumerated().map { at, taker in
            let said =
                taker.room.map { words(.takerWithRoom, taker.name, Int(taker.people), Int($0)) }
                ?? words(.takerWith, taker.name, Int(taker.people))
            return Element("handover.take.\(at)", .choice(chosen: taker.membership == self.taker(one)), said)
        } + [Element("handover.take.none", .choice(chosen: taker(one) == nil), words(.stays))]
    }

    private func outcome(_ from: HandOver) -> [Element] {
        let words = open.words
        let waiting = done.count { $0.waits != nil }
        let title = Element("handover.done", .heading, words(.handedOver, done.count { $0.saved != nil }))
        let note = waiting == 0 ? [] : [Element("handover.waits", .note, words(.handOverWaits, waiting))]
        return [title] + note + done.enumerated().map { at, one in
            let name = from.people.first { $0.assignment == one.assignment }?.name ?? ""
            if one.waits != nil { return Element("handover.waits.\(at)", .button(.second), words(.handOverDecide, name)) }
            let said = one.saved.map { words($0.said) } ?? ""
            return Element("handover.done.\(at)", .text, name, lines: [.init(said, .done)])
        }
    }
}
