import Bridge
import Observation

/// One form of the core, filled: one renderer for every record kind. Every answer is one call, and durable when that returns.
/// Leaving it asks nothing, for the draft waits. It begins with what `begin` asks for: a new form, or the draft that waits.
@MainActor @Observable
final class FormModel: ScreenModel {
    @ObservationIgnored let open: OpenModel
    @ObservationIgnored private let begin: @Sendable (Notebook) async throws -> FormView
    private var shown: Shown<FormWriter> = .waiting
    private(set) var fields: FormFields?
    private(set) var circumstances: CircumstancesModel?
    private var asks: SaveAnyway?
    private var discards = false
    /// The first wrong field of a try to save.
    private var wrongAt: String?

    init(_ open: OpenModel, begin: @escaping @Sendable (Notebook) async throws -> FormView) {
        self.open = open
        self.begin = begin
        read()
    }

    var elements: [Element] { page { self.whole($0) } }

    var foot: [Element] { foot(saves) }

    var over: Over? {
        discards ? question("form.discarding", open.words(.discardAsk), yes: open.words(.discard), open.words) : fields?.over
    }

    var goesTo: String? {
        wrongAt.flatMap { path in elements.first { $0.id == "form.\(path)" || $0.id.hasPrefix("form.\(path).") }?.id }
    }

    var draft: String? { writer?.form.draft }

    /// Somebody who left it now would lose an answer that the core has no room for.
    var stays: Bool { writer?.stuck != nil }

    func press(_ id: String) { press(id) { _ in } }

    /// The same; what is wrong with a field goes to `elsewhere`, too.
    func press(_ id: String, elsewhere: @escaping (_ path: String) -> Void) {
        switch id {
        case "failed.again": read()
        case "form.save": save(elsewhere)
        case "form.again": writer?.goOn()
        case "form.asks.save": saveAnyway(elsewhere)
        case "form.asks.back": asks = nil
        case "form.discard": discards = true
        case "form.discarding.no": discards = false
        case "form.discarding.yes": discard()
        default: if circumstances?.press(id) != true { fields?.press(id) }
        }
    }

    func type(_ text: String, into id: String) {
        if asks?.type(text, into: id) != true, circumstances?.type(text, into: id) != true { fields?.type(text, into: id) }
    }

    func leave(_ id: String) { fields?.leave(id) }

    func back() -> Bool {
        guard asks != nil else { return false }
        asks = nil
        return true
    }

    /// A page of it, or what stands in its place: that it is read, could not be read, "Vẫn lưu?".
    func page(_ here: (FormView) -> [Element]) -> [Element] {
        shown.elements(open.words) { writer in (asks?.elements(open.words) ?? here(writer.form)).eachOnce }
    }

    /// The foot with these buttons: above them what was not kept yet, and that something is wrong further up.
    func foot(_ buttons: [Element]) -> [Element] {
        guard let writer else { return [] }
        let words = open.words
        if let asks { return asks.foot(words) }
        var elements: [Element] = []
        if let stuck = writer.stuck {
            elements.append(Element("form.stuck", .wrong, "\(words(stuck.said)) \(words(.notKept))"))
            elements.append(Element("form.again", .button(.second), words(.tryAgain)))
        }
        if wrongAt != nil, !writer.form.canSave {
            elements.append(Element("form.wrong.somewhere", .wrong, words(.wrongInForm)))
        }
        return elements + buttons
    }

    /// The button that saves.
    var saves: [Element] { [Element("form.save", .button(.primary), open.words(.save), enabled: fields?.isSaving == false)] }

    /// The form as it stands, once it is there.
    var form: FormView? { writer?.form }

    /// An answer from outside the fields.
    func say(_ path: String, _ input: Input) { writer?.take(.say(path: path, input)) }

    /// Waits until the core has every answer; false where it does not take one.
    func settle() async -> Bool { await writer?.settle() ?? true }

    private var writer: FormWriter? {
        if case .here(let writer) = shown { writer } else { nil }
    }

    private func read() {
        shown = .waiting
        Task {
            await open.desk.settle()
            do throws(Refusal) {
                let writer = open.desk.writer(try await open.ask(begin))
                fields = FormFields(open, writer)
                circumstances = CircumstancesModel(open, writer)
                shown = .here(writer)
            } catch {
                shown = .failed(error)
            }
        }
    }

    private func whole(_ form: FormView) -> [Element] {
        let words = open.words
        var elements = [Element("page.form", .heading, words(form.title))] + (circumstances?.elements ?? [])
        elements += form.errors.map { Element("form.wrong", .wrong, words($0.said)) }
        elements += form.warnings.map { $0.element(words) }
        elements += form.fields.flatMap { fields?.elements($0) ?? [] }
        if !form.leftovers.isEmpty { elements.append(Element("form.leftovers", .heading, words(.leftovers))) }
        elements += form.leftovers.enumerated().flatMap { at, leftover in
            [
                Element("form.leftover.\(at)", .text, leftover.text),
                Element("form.leftover.\(at).remove", .button(.quiet), "\(words(.remove)): \(leftover.text)"),
            ]
        }
        if form.touched { elements.append(Element("form.discard", .button(.quiet), words(.discard))) }
        return elements
    }

    private func save(_ elsewhere: @escaping (String) -> Void) {
        guard let writer, let fields, !fields.isSaving else { return }
        fields.isSaving = true
        asks = nil
        wrongAt = nil
        Task {
            if await writer.settle() { await saveSettled(writer, elsewhere) }
            fields.isSaving = false
        }
    }

    private func saveSettled(_ writer: FormWriter, _ elsewhere: (String) -> Void) async {
        let draft = writer.form.draft
        guard let outcome = await open.askOrTell({ try await $0.save(draft) }) else { return }
        switch outcome {
        case .saved(let saved): open.written(draft, Told(saved.said, undo: saved.undo))
        case .asks(let warnings): asks = SaveAnyway(warnings.filter { !$0.accepted })
        case .wrong(let problems):
            // A try to save shows more than before: what is missing.
            if let form = await open.askOrTell({ try await $0.form(draft) }) { writer.told(form) }
            wrongAt = problems.first?.field
            if let wrongAt { elsewhere(wrongAt) }
        }
    }

    private func saveAnyway(_ elsewhere: @escaping (String) -> Void) {
        guard let steps = asks?.steps() else { return }
        for step in steps { writer?.take(step) }
        save(elsewhere)
    }

    private func discard() {
        discards = false
        guard let draft else { return }
        Task {
            _ = await settle()
            if await open.askOrTell({ try await $0.discard(draft) }) != nil { open.written(draft, Self.discarded) }
        }
    }

    private static let discarded = Told(Said(vi: "Đã bỏ phần ghi dở.", en: "The unfinished form was discarded."))
}
