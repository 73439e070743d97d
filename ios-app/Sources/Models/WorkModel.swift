import Bridge

/// Công việc: the lists of what waits for this role, and the button for whatever is to be written down.
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
            lists.map { list in
                // The core counts no further.
                let count = list.count >= Self.most ? words(.counted) : "\(list.count)"
                return Element("work.list.\(list.list)", .row, words(list.label), value: count)
            }
        }
    }

    var foot: [Element] { [Element("work.write", .button(.primary), open.words(.write))] }

    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
        if id == "work.write" { open.go(.write) }
        if let list = reading.value?.first(where: { id == "work.list.\($0.list)" }) {
            open.go(.workList(code: list.list, label: list.label))
        }
    }

    func hear(_ changed: Changed) { reading.read() }

    private static let most = 100
}
