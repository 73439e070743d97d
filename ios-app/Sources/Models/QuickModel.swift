import Bridge
import Observation

/// Ghi nhanh: an outreach in four taps. It is the form of an outreach, of which only the questions of a doorstep are asked.
@MainActor @Observable
final class QuickModel: ScreenModel {
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let form: FormModel
    /// Those of the last times first.
    private var topics: [OptionView] = []

    init(_ open: OpenModel) {
        self.open = open
        form = FormModel(open) { try await $0.startForm("outreach-contact") }
        Task { topics = await open.askOrTell { try await $0.topics() } ?? [] }
    }

    var elements: [Element] { form.page(page) }

    var foot: [Element] { form.foot }

    var over: Over? { form.over }

    var goesTo: String? { form.goesTo }

    var draft: String? { form.draft }

    var stays: Bool { form.stays }

    func press(_ id: String) {
        if id == "quick.whole" {
            whole()
        } else if id == "quick.other" {
            open.go(.write)
        } else if let (number, _) = row(id, of: "quick.heads") {
            form.say("heads", .number(Int64(number)))
        } else {
            // What is wrong with a question that is not asked here is shown in the whole form.
            form.press(id) { [weak self] path in if self?.asked.contains(path) == false { self?.whole() } }
        }
    }

    func type(_ text: String, into id: String) { form.type(text, into: id) }

    func leave(_ id: String) { form.leave(id) }

    func back() -> Bool { form.back() }

    /// What is asked here.
    private var asked: [String] { form.form?.pages.flatMap(\.fields) ?? [] }

    private func whole() {
        if let draft { open.go(.form(draft: draft)) }
    }

    private func page(_ view: FormView) -> [Element] {
        let words = open.words
        var elements = [Element("page.quick", .heading, words(view.title))]
        for field in view.asked(asked) {
            elements += form.fields?.elements(field.inOrder(of: topics), asChips: true) ?? []
            elements += numbers(field)
        }
        elements += form.circumstances?.elements ?? []
        return elements + [
            Element("quick.whole", .button(.quiet), words(.moreDetails)),
            Element("quick.other", .button(.quiet), words(.writeOther)),
        ]
    }

    /// The numbers that are said most.
    private func numbers(_ field: FieldView) -> [Element] {
        guard case .number(let least, let most) = field.widget else { return [] }
        return [Int64(5), 10, 20].filter { (least...most).contains($0) }
            .map { Element("quick.\(field.path).\($0)", .chip(chosen: false), "\($0)") }
    }
}

extension FieldView {
    /// The topics in another order; every other field as it is.
    fileprivate func inOrder(of topics: [OptionView]) -> FieldView {
        guard path == "topics", !topics.isEmpty else { return self }
        return FieldView(
            path: path, label: label, widget: .choices(options: topics), text: text, answer: answer, required: required,
            suggested: suggested, error: error, warnings: warnings, rows: rows)
    }
}
