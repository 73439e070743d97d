import Bridge
import Observation

/// One form of the core, filled: one renderer for every record kind. Leaving it asks nothing, for the draft waits.
@MainActor @Observable
final class FormModel: ScreenModel {
    @ObservationIgnored let open: OpenModel
    @ObservationIgnored private let begin: @Sendable (Notebook) async throws -> FormView
    /// Whether only what is asked on the spot is shown: the fields of the form's pages.
    @ObservationIgnored private let onTheSpot: Bool
    @ObservationIgnored private let also: [Element]
    private var shown: Shown<FormWriter> = .waiting
    private var asks: [WarningView] = []
    private var reasons: [String: String] = [:]
    /// "Vẫn lưu" was pressed without every reason.
    private var pressed = false
    private var saving = false
    private var finder: Finder?
    /// Who did it is being said.
    private var isFor = false
    /// Whose name stands there: the form itself knows an id.
    private var doneBy: ChoiceItem?

    init(_ open: OpenModel, onTheSpot: Bool = false, also: [Element] = [], begin: @escaping @Sendable (Notebook) async throws -> FormView) {
        self.open = open
        self.onTheSpot = onTheSpot
        self.also = also
        self.begin = begin
        read()
    }

    var elements: [Element] {
        let words = open.words
        switch shown {
        case .waiting: return [Element("waiting", .waiting, words(.waiting))]
        case .failed(let refusal): return failed(refusal, words)
        case .here(let writer): return asks.isEmpty ? form(writer, words) : warnings(words)
        }
    }

    func press(_ id: String) {
        switch id {
        case "failed.again": read()
        case "form.save": save()
        case "form.for": isFor.toggle()
        case "form.for.me": stand(doneBy: nil)
        case "form.for.member":
            finder = Finder("form.for.member", open) {
                try await $0.choices(of: "membership", query: $1)
            } pick: { [weak self] item in
                self?.stand(doneBy: item)
            }
        case "form.again": writer?.goOn()
        case "form.asks.save": saveAnyway()
        case "form.asks.back": asks = []
        default: pressField(id)
        }
    }

    func type(_ text: String, into id: String) {
        if id.hasPrefix("form.asks.reason.") {
            reasons[String(id.dropFirst("form.asks.reason.".count))] = text
        } else if let finder, id == "\(finder.id).search" {
            finder.find(text)
        } else if let path = path(id) {
            writer?.take(.say(path: path, .typing(text)))
        }
    }

    private var writer: FormWriter? {
        if case .here(let writer) = shown { writer } else { nil }
    }

    /// The draft that is filled, once it is there.
    var draft: String? { writer?.form.draft }

    /// What the form asks now, once it is there.
    var fields: [FieldView]? { writer?.form.fields }

    /// The pages of a job that is done every day.
    var pages: [PageView]? { writer?.form.pages }

    /// Whether "Vẫn lưu?" is asked.
    var isAsking: Bool { !asks.isEmpty }

    /// The elements of one field.
    func elements(of field: FieldView) -> [Element] {
        FieldElements(words: open.words, finder: finder, enabled: !saving).of(field)
    }

    /// Below the fields: what was not kept yet, and the button that saves.
    var foot: [Element] {
        let words = open.words
        let stuck = writer?.stuck.map {
            [Element("form.stuck", .wrong, words($0.said)), Element("form.again", .button(.second), words(.tryAgain))]
        }
        return (stuck ?? []) + [Element("form.save", .button(.primary), words(.save), enabled: !saving)]
    }

    /// Waits until the core has every answer; false where it does not take one.
    func settle() async -> Bool { await writer?.settle() ?? true }

    /// An answer from outside the fields.
    func say(_ path: String, _ input: Input) { writer?.take(.say(path: path, input)) }

    private func read() {
        shown = .waiting
        Task {
            do throws(Refusal) {
                shown = .here(FormWriter(try await open.ask(begin), open))
            } catch {
                shown = .failed(error)
            }
        }
    }

    private func form(_ writer: FormWriter, _ words: Words) -> [Element] {
        let form = writer.form
        var elements = [Element("page.form", .heading, words(form.title))]
        elements += circumstances(form, words)
        elements += form.errors.map { Element("form.wrong", .wrong, words($0.said)) }
        let asked = form.pages.flatMap(\.fields)
        let fields = onTheSpot ? asked.compactMap { path in form.fields.first { $0.path == path } } : form.fields
        elements += fields.flatMap { self.elements(of: $0) }
        return elements + foot + also
    }

    /// "Ghi thay": who did it, where it was not the holder.
    private func circumstances(_ form: FormView, _ words: Words) -> [Element] {
        let who = form.circumstances.doneBy == nil ? words(.me) : doneBy.map { words($0.name) } ?? words(.another)
        let line = Element("form.for", .button(.quiet), words(.doneBy), value: who)
        guard isFor else { return [line] }
        if let finder, finder.id == "form.for.member" { return [line] + finder.elements(words) }
        return [
            line, Element("form.for.me", .button(.second), words(.me)),
            Element("form.for.member", .button(.second), words(.another)),
        ]
    }

    private func stand(doneBy member: ChoiceItem?) {
        guard let writer else { return }
        isFor = false
        doneBy = member
        let at = writer.form.circumstances
        writer.take(.stand(Circumstances(
            unit: at.unit, doneBy: member?.id, legalBasis: at.legalBasis, sourceDocument: at.sourceDocument, consent: at.consent)))
    }

    private func warnings(_ words: Words) -> [Element] {
        let questions = asks.flatMap { warning in
            [Element("form.warning.\(warning.rule)", .text, words(warning.message))]
                + (warning.asksReason ? reason(warning, words) : [])
        }
        return [Element("page.form.asks", .heading, words(.saveAnyway))] + questions + [
            Element("form.asks.save", .button(.primary), words(.saveAnyway)),
            Element("form.asks.back", .button(.quiet), words(.back)),
        ]
    }

    private func reason(_ warning: WarningView, _ words: Words) -> [Element] {
        let id = "form.asks.reason.\(warning.rule)"
        let field = Element(id, .field(.init(lines: 2)), words(.reason), value: reasons[warning.rule] ?? "")
        return pressed && isMissing(warning) ? [field, Element("\(id).wrong", .wrong, words(.reasonMissing))] : [field]
    }

    private func isMissing(_ warning: WarningView) -> Bool {
        warning.asksReason && (reasons[warning.rule] ?? "").allSatisfy(\.isWhitespace)
    }

    private func pressField(_ id: String) {
        guard let writer else { return }
        if let finder, finder.presses(id) {
            finder.press(id)
            self.finder = nil
            return
        }
        guard let pressed = FieldPress(id, in: writer.form.fields) else { return }
        switch pressed {
        case .step(let step): writer.take(step)
        case .find(let field): finder = finder(of: field, writer)
        }
    }

    private func finder(of field: FieldView, _ writer: FormWriter) -> Finder {
        let (draft, path, widget) = (writer.form.draft, field.path, field.widget)
        let before = widget.takesSeveral ? field.named.map(\.id) : []
        return Finder("form.\(path)", open) {
            try await $0.choices(draft, path, query: $1)
        } pick: { item in
            writer.take(.say(path: path, widget.input(before.filter { $0 != item.id } + [item.id])))
        }
    }

    private func path(_ id: String) -> String? {
        id.hasPrefix("form.") ? String(id.dropFirst("form.".count)) : nil
    }

    private func save() {
        guard let writer, !saving else { return }
        saving = true
        asks = []
        Task {
            if await writer.settle() { await save(writer) }
            saving = false
        }
    }

    private func save(_ writer: FormWriter) async {
        let draft = writer.form.draft
        do throws(Refusal) {
            switch try await open.ask({ try await $0.save(draft) }) {
            case .saved(let saved):
                open.tell(Told(saved.said, undo: saved.undo))
                open.leave()
            case .wrong:
                // A try to save shows more than before: what is missing.
                writer.told(try await open.ask { try await $0.form(draft) })
            case .asks(let warnings):
                asks = warnings.filter { !$0.accepted }
                pressed = false
            }
        } catch {
            open.tell(Told(error.said, failed: true))
        }
    }

    private func saveAnyway() {
        pressed = true
        guard !asks.contains(where: { isMissing($0) }) else { return }
        for warning in asks {
            writer?.take(.accept(rule: warning.rule, field: warning.field, reason: reasons[warning.rule]))
        }
        save()
    }
}
