import Bridge

/// Ghi nhanh: an outreach in four taps. It is the form of an outreach, of which only the questions of a doorstep are asked.
@MainActor
final class QuickModel: ScreenModel {
    private let open: OpenModel
    private let form: FormModel

    init(_ open: OpenModel) {
        self.open = open
        let words = open.words
        let numbers = Self.numbers.map { Element("quick.heads.\($0)", .button(.second), "\($0)") }
        let ways = [
            Element("quick.whole", .button(.quiet), words(.moreDetails)),
            Element("quick.other", .button(.quiet), words(.writeOther)),
        ]
        form = FormModel(open, onTheSpot: true, also: numbers + ways) { try await $0.startForm("outreach-contact") }
    }

    var elements: [Element] { form.elements }

    func press(_ id: String) {
        switch id {
        case "quick.whole": if let draft = form.draft { open.go(.form(draft: draft)) }
        case "quick.other": open.go(.write)
        default:
            if let number = id.split(separator: ".").last.flatMap({ Int64($0) }), id.hasPrefix("quick.heads.") {
                form.say("heads", .number(number))
            } else {
                form.press(id)
            }
        }
    }

    func type(_ text: String, into id: String) { form.type(text, into: id) }

    /// The numbers that are said most.
    private static let numbers: [Int64] = [5, 10, 20]
}
