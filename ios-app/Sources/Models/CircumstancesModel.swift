import Bridge
import Observation

/// "Ghi thay": written down for another volunteer, or for another unit.
@MainActor @Observable
final class CircumstancesModel {
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let writer: FormWriter
    /// What stands behind the line is shown.
    private var isOpen = false
    private var finder: Finder?
    /// Names of members and units by id: the form itself knows ids.
    private var names: [String: String] = [:]

    init(_ open: OpenModel, _ writer: FormWriter) {
        self.open = open
        self.writer = writer
        let at = writer.form.circumstances
        Task { await name(at) }
    }

    /// One line: for whom, and where; behind it, another volunteer and another unit.
    var elements: [Element] {
        let words = open.words
        let at = writer.form.circumstances
        let who = at.doneBy.map { names[$0] ?? "" } ?? words(.myself)
        let line = [who, names[at.unit] ?? at.unit].filter { !$0.isEmpty }.joined(separator: " · ")
        let row = Element("form.for", .row, words(.writtenFor), value: line)
        guard isOpen else { return [row] }
        if let finder { return [row] + finder.elements(words) }
        let me = at.doneBy == nil ? [] : [Element("form.for.me", .button(.second), words(.writtenForMe))]
        return [row, Element("form.for.member", .button(.second), words(.otherPerson))] + me
            + [Element("form.for.unit", .button(.second), words(.otherUnit))]
    }

    /// Whether it was meant.
    func press(_ id: String) -> Bool {
        if let finder, finder.presses(id) {
            self.finder = nil
            finder.press(id)
            return true
        }
        switch id {
        case "form.for": isOpen.toggle()
        case "form.for.me": stand(unit: writer.form.circumstances.unit, doneBy: nil)
        case "form.for.member":
            let call: Finder.Call = { try await $0.choices(of: "membership", query: $1) }
            finder = Finder(id, open, title: { $0(.otherPerson) }, call: call) { [weak self] in self?.member($0) }
        case "form.for.unit":
            let call: Finder.Call = { try await $0.unitChoices(query: $1) }
            finder = Finder(id, open, title: { $0(.otherUnit) }, call: call) { [weak self] in self?.unit($0) }
        default: return false
        }
        return true
    }

    /// Whether something is typed here.
    func type(_ text: String, into id: String) -> Bool {
        guard let finder, id == "\(finder.id).search" else { return false }
        finder.find(text)
        return true
    }

    private func member(_ item: ChoiceItem) {
        names[item.id] = open.words(item.name)
        stand(unit: writer.form.circumstances.unit, doneBy: item.id)
    }

    private func unit(_ item: ChoiceItem) {
        names[item.id] = open.words(item.name)
        stand(unit: item.id, doneBy: writer.form.circumstances.doneBy)
    }

    private func stand(unit: String, doneBy: String?) {
        let at = writer.form.circumstances
        writer.take(.stand(Circumstances(
            unit: unit, doneBy: doneBy, legalBasis: at.legalBasis, sourceDocument: at.sourceDocument, consent: at.consent)))
    }

    private func name(_ at: Circumstances) async {
        if let unit = try? await open.ask({ try await $0.unitName(at.unit) }) { names[at.unit] = unit }
        guard let member = at.doneBy, let record = try? await open.ask({ try await $0.record(member) }) else { return }
        names[member] = record.fields.first { $0.path == "name" }?.text.vi
    }
}
