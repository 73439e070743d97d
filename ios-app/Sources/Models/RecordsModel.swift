import Bridge

/// The records of a kind, the newest day first, and the button that writes another one.
@MainActor
final class RecordsModel: ScreenModel {
    private let open: OpenModel
    private let kind: String
    private let list: PagedRows<TimelineItem>

    init(_ open: OpenModel, kind: String) {
        self.open = open
        self.kind = kind
        list = PagedRows(open) { Rows(try await $0.records(kind: kind, after: $1, limit: $2)) }
        list.refresh()
    }

    var elements: [Element] {
        let words = open.words
        return list.elements("records", empty: .nothingWritten) { $1.elements("records.row.\($0)", after: $2, words) }
    }

    var foot: [Element] { [Element("records.write", .button(.primary), open.words(.writeNew))] }

    func press(_ id: String) {
        if id == "failed.again" { list.refresh() }
        if id == "records.more" { list.more() }
        if id == "records.write" { open.write { [kind] in try await $0.startForm(kind) } }
        if let (at, _) = row(id, of: "records.row"), let record = list.rows.at(at) { open.go(.record(record.record)) }
    }

    func hear(_ changed: Changed) {
        if changed.kinds.contains(kind) { list.refresh() }
    }
}
