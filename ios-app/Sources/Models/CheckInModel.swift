import Bridge
import Observation

/// A visit at the doorstep: one question a page, an answer goes on by itself. It is the visit's own form.
@MainActor @Observable
final class CheckInModel: ScreenModel {
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let form: FormModel
    private var step = 0

    init(_ open: OpenModel, begin: @escaping @Sendable (Notebook) async throws -> FormView) {
        self.open = open
        form = FormModel(open, begin: begin)
    }

    var elements: [Element] {
        let words = open.words
        guard let fields = form.fields, let pages = form.pages, !form.isAsking else { return form.elements }
        let at = min(step, pages.count - 1)
        let person = fields.first { $0.path == "person" }?.named.first
        var elements = person.map { [Element("checkin.person", .heading, words($0.name))] } ?? []
        if at > 0 { elements.append(Element("checkin.page", .text, words(.pageOf, at + 1, pages.count))) }
        elements += pages[at].fields.compactMap { path in fields.first { $0.path == path } }.flatMap { form.elements(of: $0) }
        // Before the result nobody knows what else is asked.
        let last = at == pages.count - 1 && at > 0
        elements += last ? form.foot : [Element("checkin.next", .button(.primary), words(.next))]
        return elements + [Element("checkin.whole", .button(.quiet), words(.moreDetails))]
    }

    func press(_ id: String) {
        switch id {
        case "checkin.next": next()
        case "checkin.whole": if let draft = form.draft { open.go(.form(draft: draft)) }
        default:
            form.press(id)
            goOn(after: id)
        }
    }

    func type(_ text: String, into id: String) { form.type(text, into: id) }

    /// After the last question of a page, a choice, the next page comes by itself.
    private func goOn(after id: String) {
        Task {
            guard await form.settle(), let path = form.pages?.at(step)?.goesOnAfter, id.hasPrefix("form.\(path).") else { return }
            next()
        }
    }

    private func next() {
        guard let pages = form.pages else { return }
        step = min(step + 1, pages.count - 1)
    }
}
