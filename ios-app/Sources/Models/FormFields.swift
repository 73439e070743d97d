import Bridge
import Observation

/// The fields of a form: one renderer for every widget, and what a press on each part does. What is only looked for or picked is
/// kept here; what is answered goes to the core.
@MainActor @Observable
final class FormFields {
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let writer: FormWriter
    private var finder: Finder?
    /// The field whose day is picked from a month, and the day that is marked there.
    private var picking: (field: FieldView, day: String)?
    /// The row that is to be removed, while the person is asked.
    private var removing: (table: String, row: UInt32)?
    /// How exact days are known, by path.
    private var exact: [String: Exact] = [:]
    /// While it is saved nothing is typed.
    var isSaving = false
    /// Where something was typed since the cursor came.
    @ObservationIgnored private var typed: Set<String> = []

    init(_ open: OpenModel, _ writer: FormWriter) {
        self.open = open
        self.writer = writer
    }

    /// The elements of one field; few short answers as chips beside each other, where that is asked for.
    func elements(_ field: FieldView, asChips: Bool = false) -> [Element] {
        FieldElements(words: open.words, answers: writer.answers, exact: exact, asChips: asChips, enabled: !isSaving).of(field)
    }

    var over: Over? {
        let words = open.words
        if let finder { return .sheet(finder.elements(words)) }
        if let removing { return question("form.\(removing.table).removing", words(.removeRowAsk), yes: words(.removeRow), words) }
        guard let picking else { return nil }
        let id = "form.\(picking.field.path).calendar"
        return .sheet([
            Element("\(id).day", .calendar, words(picking.field.label), value: picking.day),
            Element("\(id).pick", .button(.primary), words(.pick)), Element("\(id).close", .button(.quiet), words(.cancel)),
        ])
    }

    func press(_ id: String) {
        if let finder {
            if finder.presses(id) {
                self.finder = nil
                finder.press(id)
            }
        } else if let picking {
            self.picking = nil
            if id.hasSuffix(".pick") { writer.take(.say(path: picking.field.path, .text(picking.day))) }
        } else if let removing {
            self.removing = nil
            if id.hasSuffix(".yes") { writer.take(.removeRow(table: removing.table, row: removing.row)) }
        } else if let (at, _) = row(id, of: "form.leftover"), let leftover = writer.form.leftovers.at(at) {
            writer.take(.say(path: leftover.path, .clear))
        } else if let press = FieldPress(id, in: writer.form.fields, writer.answers) {
            does(press)
        }
    }

    func type(_ text: String, into id: String) {
        if let finder, id == "\(finder.id).search" { return finder.find(text) }
        if picking != nil {
            picking?.day = text
            return
        }
        guard let path = path(id) else { return }
        typed.insert(path)
        writer.take(.say(path: path, .typing(text)))
    }

    /// The cursor leaves the field: what is wrong with it may show.
    func leave(_ id: String) {
        guard let path = path(id), typed.remove(path) != nil, let field = field(path, in: writer.form.fields) else { return }
        writer.take(.say(path: path, .text(writer.answers.text(field))))
    }

    private func does(_ press: FieldPress) {
        switch press {
        case .step(let step): writer.take(step)
        case .find(let field): finder = finder(of: field)
        case .pick(let field):
            let iso = if case .text(let iso) = field.answer, Day(iso: iso) != nil { iso } else { open.lent.today.description }
            picking = (field, iso)
        case .remove(let table, let row): removing = (table, row)
        case .exact(let field, let exact):
            self.exact[field.path] = exact
            // What is not known goes; nothing is made up.
            if let text = exact.shortened(writer.answers.text(field)) { writer.take(.say(path: field.path, .text(text))) }
        }
    }

    private func finder(of field: FieldView) -> Finder {
        let (draft, path, widget) = (writer.form.draft, field.path, field.widget)
        let before = widget.takesSeveral ? field.named.map(\.id) : []
        let call: Finder.Call = { try await $0.choices(draft, path, query: $1) }
        return Finder("form.\(path)", open, title: { $0(field.label) }, call: call) { [writer] item in
            writer.take(.say(path: path, widget.input(before.filter { $0 != item.id } + [item.id])))
        }
    }

    private func path(_ id: String) -> String? { id.hasPrefix("form.") ? String(id.dropFirst("form.".count)) : nil }

    private func field(_ path: String, in fields: [FieldView]) -> FieldView? {
        fields.lazy.compactMap { $0.path == path ? $0 : self.field(path, in: $0.rows.flatMap(\.fields)) }.first
    }
}

/// How exact a day is known.
enum Exact: String, CaseIterable {
    case day, month, year

    private var pieces: Int {
        switch self {
        case .day: 3
        case .month: 2
        case .year: 1
        }
    }

    /// As exact as what stands there: 12/05/1985, 05/1985, 1985.
    init(_ text: String) {
        let pieces = text.split(separator: "/").count
        self = Exact.allCases.first { $0.pieces == pieces } ?? .day
    }

    /// The text without what is not known; nil where it has no more than that.
    func shortened(_ text: String) -> String? {
        let have = text.split(separator: "/")
        return have.count > pieces ? have.suffix(pieces).joined(separator: "/") : nil
    }

    var word: Word {
        switch self {
        case .day: .exactDay
        case .month: .monthOnly
        case .year: .yearOnly
        }
    }

    var help: Word {
        switch self {
        case .day: .exactDayHelp
        case .month: .monthOnlyHelp
        case .year: .yearOnlyHelp
        }
    }
}
