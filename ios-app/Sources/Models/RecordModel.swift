import Bridge
import Foundation
import Observation

/// A record: its answers, how it came to be, and what can be done with it. It follows what is written.
@MainActor @Observable
final class RecordModel: ScreenModel {
    private struct State: Sendable {
        let record: RecordView
        let history: [HistoryItem]
    }

    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let id: String
    @ObservationIgnored private let reading: Reading<State>
    private var takesBack = false

    init(_ open: OpenModel, record id: String) {
        self.open = open
        self.id = id
        reading = Reading(open) { State(record: try await $0.record(id), history: try await $0.history(of: id)) }
    }

    var elements: [Element] {
        let words = open.words
        return reading.elements { here in
            [Element("record.title", .heading, words(here.record.title))]
                + here.record.fields.map { Element("record.\($0.path)", .text, words($0.label), value: words($0.text)) }
                + [Element("record.history", .heading, words(.history))]
                + here.history.enumerated().map { $1.element("record.history.\($0)", words) }
                + [Element("record.undo", .button(.quiet), words(.takeBack))]
        }
    }

    var foot: [Element] {
        guard reading.value != nil else { return [] }
        return [
            Element("record.update", .button(.primary), open.words(.update)),
            Element("record.correct", .button(.second), open.words(.correct)),
        ]
    }

    var over: Over? {
        takesBack ? question("record.undoing", open.words(.takeBackAsk), yes: open.words(.takeBack), open.words) : nil
    }

    func press(_ id: String) {
        switch id {
        case "failed.again": reading.read()
        case "record.update": open.write { [id = self.id] in try await $0.updateForm(id) }
        case "record.correct": open.write { [id = self.id] in try await $0.correctForm(id) }
        case "record.undo": takesBack = true
        case "record.undoing.no": takesBack = false
        case "record.undoing.yes": takeBack()
        default: break
        }
    }

    func hear(_ changed: Changed) {
        if changed.records.contains(id) { reading.read() }
    }

    /// Takes the newest entry back. What is left of the record stands where the person came from.
    private func takeBack() {
        takesBack = false
        guard let entry = reading.value?.history.last?.entry else { return }
        Task {
            guard await open.askOrTell({ try await $0.undo(entry) }) != nil else { return }
            open.leave { $0.screen === self }
            open.tell(.undone)
        }
    }
}

extension HistoryItem {
    /// What happened to the record, and when.
    fileprivate func element(_ id: String, _ words: Words) -> Element {
        let what = erased ? words(.erased) : fields.map { words($0) }.joined(separator: ", ")
        let reasons = kept.compactMap { kept in kept.reason.map { Element.Line("\(words(.reason)): \($0)") } }
        return Element(id, .text, "\(words(doing)) · \(words.moment(writtenAt))", lines: [.init(what)] + reasons)
    }

    private var doing: Word {
        switch did {
        case "create": .didCreate
        case "correct": .didCorrect
        case "patch": .didPatch
        case "retract": .didRetract
        case "erase": .didErase
        case "decide": .didDecide
        default: .didOther
        }
    }
}
