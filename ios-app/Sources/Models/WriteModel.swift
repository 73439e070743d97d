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

    /// Opens what is written of a kind already, with the button that begins another one.
    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
        if let kind = reading.value?.flatMap(\.kinds).first(where: { id == "write.\($0.code)" }) {
            open.go(.records(kind: kind.code, label: kind.label))
        }
    }
}
