import Bridge
import Observation

/// A visit, question by question: the fields of the visit's own form, those that are asked at a doorstep.
@MainActor @Observable
final class CheckInModel: ScreenModel {
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let form: FormModel
    private var step = 0

    init(_ open: OpenModel, draft: String) {
        self.open = open
        form = FormModel(open) { try await $0.form(draft) }
    }

    var elements: [Element] {
        form.page { form in
            let words = open.words
            let pages = form.pages
            let at = min(step, pages.count - 1)
            let person = form.fields.first { $0.path == "person" }?.named.first
            let heading = person.map { [Element("checkin.person", .heading, words($0.name))] } ?? []
            let page = at > 0 ? [Element("page.checkin", .text, words(.page, at + 1, pages.count))] : []
            return heading + page + form.asked(pages[at].fields).flatMap { self.form.fields?.elements($0) ?? [] }
                + [Element("checkin.whole", .button(.quiet), words(.moreDetails))]
        }
    }

    var foot: [Element] {
        // Before the result nobody knows what else is asked.
        let isLast = step > 0 && step >= pages.count - 1
        return form.foot(isLast ? form.saves : [Element("checkin.next", .button(.primary), open.words(.next))])
    }

    var over: Over? { form.over }

    var goesTo: String? { form.goesTo }

    var draft: String? { form.draft }

    var stays: Bool { form.stays }

    func press(_ id: String) {
        switch id {
        case "checkin.next": next()
        case "checkin.whole": whole()
        default:
            form.press(id) { [weak self] in self?.goTo($0) }
            goOn(after: id)
        }
    }

    func type(_ text: String, into id: String) { form.type(text, into: id) }

    func leave(_ id: String) { form.leave(id) }

    /// To the page before. False on the first: the screen is left, and the draft waits.
    func back() -> Bool {
        if form.back() { return true }
        guard step > 0 else { return false }
        step -= 1
        return true
    }

    private var pages: [PageView] { form.form?.pages ?? [] }

    /// After the last question of a page the next page comes by itself; the way back undoes that.
    private func goOn(after id: String) {
        Task {
            guard await form.settle(), let path = pages.at(step)?.goesOnAfter, id.hasPrefix("form.\(path).") else { return }
            next()
        }
    }

    private func next() { step = max(0, min(step + 1, pages.count - 1)) }

    /// What is wrong with a question that is not asked here is shown in the whole form.
    private func goTo(_ path: String) {
        if let page = pages.firstIndex(where: { $0.fields.contains(path) }) { step = page } else { whole() }
    }

    /// All the questions, of the same draft.
    private func whole() {
        if let draft { open.go(.form(draft: draft)) }
    }

    /// The kind of record that this fills.
    nonisolated static let kind = "check-in-visit"
}

extension FormView {
    /// The fields of these paths, in that order; what the core does not ask now is left out.
    func asked(_ paths: [String]) -> [FieldView] { paths.compactMap { path in fields.first { $0.path == path } } }
}
