import Bridge

/// What a press on an element of a form does.
enum FieldPress {
    /// A step of the form.
    case step(FormStep)
    /// Something is to be found by typing.
    case find(FieldView)

    /// What the press on this id does; nil where no field has such an element.
    init?(_ id: String, in fields: [FieldView]) {
        guard let found = fields.lazy.compactMap({ Self.within($0, id) }).first else { return nil }
        self = found
    }

    private static func within(_ field: FieldView, _ id: String) -> FieldPress? {
        let own = "form.\(field.path)"
        if id == own { return .find(field) }
        for (at, row) in field.rows.enumerated() {
            if id == "form.\(row.path).remove" { return .step(.removeRow(table: field.path, row: UInt32(at))) }
            if let found = FieldPress(id, in: row.fields) { return found }
        }
        guard id.hasPrefix("\(own).") else { return nil }
        return pressed(field, String(id.dropFirst(own.count + 1)))
    }

    private static func pressed(_ field: FieldView, _ what: String) -> FieldPress? {
        func say(_ input: Input) -> FieldPress { .step(.say(path: field.path, input)) }
        switch field.widget {
        case .number(let least, let most):
            guard let by = ["less": Int64(-1), "more": 1][what] else { return nil }
            let now = if case .number(let number) = field.answer { number } else { Int64(0) }
            return say(.number(min(max(now + by, least), most)))
        case .choice(let options):
            guard options.contains(where: { $0.code == what }) else { return nil }
            // One more press takes it away, where none is needed.
            return say(field.codes == [what] && !field.required ? .clear : .code(what))
        case .choices(let options):
            guard options.contains(where: { $0.code == what }) else { return nil }
            let codes = field.codes.contains(what) ? field.codes.filter { $0 != what } : field.codes + [what]
            return say(codes.isEmpty ? .clear : .codes(codes))
        case .yesNo:
            guard ["yes", "no"].contains(what) else { return nil }
            let yes = what == "yes"
            return say(field.answer == .yesNo(yes) && !field.required ? .clear : .yesNo(yes))
        case .rows: return what == "add" ? .step(.addRow(table: field.path)) : nil
        case .record, .records, .unit, .units:
            let parts = what.split(separator: ".")
            guard parts.count == 3, parts[0] == "chosen", parts[2] == "remove", let at = Int(parts[1]), at < field.named.count else {
                return nil
            }
            var left = field.named.map(\.id)
            left.remove(at: at)
            return say(field.widget.input(left))
        default: return nil
        }
    }
}

extension Widget {
    /// The answer that these ids make.
    func input(_ ids: [String]) -> Input {
        guard let first = ids.first else { return .clear }
        return switch self {
        case .record: .record(first)
        case .records: .records(ids)
        case .unit: .code(first)
        default: .codes(ids)
        }
    }

    /// Whether it takes more than one.
    var takesSeveral: Bool {
        switch self {
        case .records, .units: true
        default: false
        }
    }
}
