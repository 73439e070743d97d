import Bridge

/// A record with its answers.
@MainActor
final class RecordModel: ScreenModel {
    private let open: OpenModel
    private let reading: Reading<RecordView>

    init(_ open: OpenModel, record: String) {
        self.open = open
        reading = Reading(open) { try await $0.record(record) }
    }

    var elements: [Element] {
        let words = open.words
        return reading.elements { record in
            [Element("record.title", .heading, words(record.title)), Element("record.day", .text, words.day(record.day))]
                + record.fields.map { Element("record.\($0.path)", .text, words($0.label), value: words($0.text)) }
        }
    }

    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
    }

    func type(_ text: String, into id: String) {}
}
