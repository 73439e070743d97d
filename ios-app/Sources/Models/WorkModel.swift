import Bridge

/// Công việc: the lists of work, with how much stands in each.
@MainActor
final class WorkModel: ScreenModel {
    private let open: OpenModel
    private let reading: Reading<[WorkListItem]>

    init(_ open: OpenModel) {
        self.open = open
        let role = open.own.role
        reading = Reading(open) { try await $0.workLists(for: role) }
    }

    var elements: [Element] {
        let words = open.words
        return reading.elements { lists in
            lists.map { Element("work.list.\($0.list)", .row, words($0.label), value: "\($0.count)") }
        }
    }

    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
        if let list = reading.value?.first(where: { id == "work.list.\($0.list)" }) {
            open.go(.workList(code: list.list, label: list.label))
        }
    }

    func type(_ text: String, into id: String) {}
}

/// One list of work.
@MainActor
final class WorkListModel: ScreenModel {
    private let open: OpenModel
    private let reading: Reading<WorkPage>

    init(_ open: OpenModel, list: String) {
        self.open = open
        reading = Reading(open) { try await $0.workList(list) }
    }

    var elements: [Element] {
        let words = open.words
        return reading.elements { page in
            let none = page.rows.isEmpty ? [Element("worklist.empty", .text, words(.nothingHere))] : []
            return none + page.rows.enumerated().flatMap { at, item in
                let value = [item.hamlet, words(item.words), item.standing.map { words($0) } ?? ""].filter { !$0.isEmpty }
                let row = Element("worklist.row.\(at)", .row, item.name, value: value.joined(separator: ". "))
                let act = item.action.map { [Element("worklist.do.\(at)", .button(.second), words($0))] } ?? []
                return [row] + act
            }
        }
    }

    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
        let acts = row(id, of: "worklist.do")
        guard let (at, _) = acts ?? row(id, of: "worklist.row"), let item = reading.value?.rows.at(at) else { return }
        if acts != nil, let task = item.taskNumber, let source = item.source {
            open.go(.task(number: task, about: item.about, source: source))
        } else if item.kind == "person" {
            open.go(.person(item.about))
        } else if !item.kind.isEmpty {
            open.go(.record(item.about))
        }
    }

    func type(_ text: String, into id: String) {}
}
