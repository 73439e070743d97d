import Bridge
import Observation

/// A list of work: who, what, since when, and the button that does it.
@MainActor @Observable
final class WorkListModel: ScreenModel {
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let list: PagedRows<WorkItem>
    /// The finding that is to be noted as done, while the person is asked.
    private var asked: WorkItem?

    init(_ open: OpenModel, list name: String) {
        self.open = open
        list = PagedRows(open) { Rows(try await $0.workList(name, after: $1, limit: $2)) }
        list.refresh()
    }

    var elements: [Element] {
        let words = open.words
        return list.elements("worklist", empty: .nothingWaits) { at, item, _ in item.elements(at, words) }
    }

    var over: Over? {
        let words = open.words
        return asked.map {
            question("worklist.settle", "\(words($0.words))\n\n\(words(.settleAsk))", yes: words(.settle), words)
        }
    }

    func press(_ id: String) {
        switch id {
        case "failed.again": list.refresh()
        case "worklist.more": list.more()
        case "worklist.settle.no": asked = nil
        case "worklist.settle.yes": settle()
        default: pressRow(id)
        }
    }

    func hear(_ changed: Changed) { list.refresh() }

    private func pressRow(_ id: String) {
        if let (at, _) = row(id, of: "worklist.do"), let item = list.rows.at(at) {
            guard let task = item.taskNumber, let source = item.source else { return }
            open.write { try await $0.startTask(task, about: item.about, source: source) }
        } else if let (at, _) = row(id, of: "worklist.settle") {
            asked = list.rows.at(at)
        } else if let (at, _) = row(id, of: "worklist.row"), let item = list.rows.at(at), !item.isFinding {
            open.go(item.kind == "person" ? .person(item.about) : .record(item.about))
        }
    }

    private func settle() {
        guard let finding = asked?.about else { return }
        asked = nil
        Task { if await open.askOrTell({ try await $0.settleFinding(finding) }) != nil { list.refresh() } }
    }
}

extension WorkItem {
    /// It is about no record.
    fileprivate var isFinding: Bool { kind.isEmpty }

    fileprivate func elements(_ at: Int, _ words: Words) -> [Element] {
        let what = words(self.words)
        let button =
            action.map { Element("worklist.do.\(at)", .button(.second), words($0)) }
            ?? (isFinding ? Element("worklist.settle.\(at)", .button(.second), words(.settle)) : nil)
        let lines: [Element.Line] = [
            .init(hamlet), .init(name.isEmpty ? "" : what), .init(standing.map { words($0) } ?? "", overdue ? .late : .due),
            .init(note.map { words($0) } ?? ""),
        ]
        let row = Element("worklist.row.\(at)", .row, name.isEmpty ? what : name, lines: lines, swipe: button?.id)
        return [row] + (button.map { [$0] } ?? [])
    }
}
