import Bridge

/// Everything that somebody of this role can write down, under its headings.
@MainActor
final class WriteModel: ScreenModel {
    private let open: OpenModel
    private let reading: Reading<[MenuSection]>

    init(_ open: OpenModel) {
        self.open = open
        let role = open.own.role
        reading = Reading(open) { $0.menu(for: role) }
    }

    var elements: [Element] {
        let words = open.words
        return reading.elements { sections in
            sections.flatMap { section in
                [Element("write.\(section.area)", .heading, words(section.label))]
                    + section.kinds.map { Element("write.\($0.code)", .row, words($0.label)) }
            }
        }
    }

    func press(_ id: String) {
        let kinds = reading.value?.flatMap(\.kinds) ?? []
        if let kind = kinds.first(where: { id == "write.\($0.code)" }) {
            open.go(.records(kind: kind.code, label: kind.label))
        }
    }

    func type(_ text: String, into id: String) {}
}

/// The records of a kind, and one more to write down.
@MainActor
final class RecordsModel: ScreenModel {
    private let open: OpenModel
    private let kind: String
    private let reading: Reading<TimelinePage>

    init(_ open: OpenModel, kind: String) {
        self.open = open
        self.kind = kind
        reading = Reading(open) { try await $0.records(kind: kind) }
    }

    var elements: [Element] {
        let words = open.words
        return reading.elements { page in
            page.rows.enumerated().map { at, record in
                Element("records.row.\(at)", .row, words.day(record.day), value: words(record.words))
            }
        } + [Element("records.write", .button(.primary), words(.write))]
    }

    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
        if id == "records.write" { open.go(.new(kind: kind)) }
        if let (at, _) = row(id, of: "records.row"), let record = reading.value?.rows.at(at) { open.go(.record(record.record)) }
    }

    func type(_ text: String, into id: String) {}
}
