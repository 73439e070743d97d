import Bridge

/// What a press on an element of a form does.
enum FieldPress {
    /// A step of the form.
    case step(FormStep)
    /// Something is to be found by typing.
    case find(FieldView)
    /// A day is to be picked from a month.
    case pick(FieldView)
    /// A row with answers is to be removed: that is asked first.
    case remove(table: String, row: UInt32)
    /// How exact a day is known.
    case exact(FieldView, Exact)

    /// What the press on this id does; nil where no field has such an element.
    init?(_ id: String, in fields: [FieldView], _ answers: Answers) {
        guard let found = fields.lazy.compactMap({ Self.within($0, id, answers) }).first else { return nil }
        self = found
    }

    private static func within(_ field: FieldView, _ id: String, _ answers: Answers) -> FieldPress? {
        let own = "form.\(field.path)"
        if id == own { return .find(field) }
        for (at, row) in field.rows.enumerated() {
            if id == "form.\(row.path).remove" {
                let isEmpty = row.fields.allSatisfy { $0.answer == .empty }
                return isEmpty
                    ? .step(.removeRow(table: field.path, row: UInt32(at))) : .remove(table: field.path, row: UInt32(at))
            }
            if let found = FieldPress(id, in: row.fields, answers) { return found }
        }
        guard id.hasPrefix("\(own).") else { return nil }
        return pressed(field, String(id.dropFirst(own.count + 1)), answers)
    }

    private static func pressed(_ field: FieldView, _ what: String, _ answers: Answers) -> FieldPress? {
        func say(_ input: Input) -> FieldPress { .step(.say(path: field.path, input)) }
        switch field.widget {
        case .number(let least, let most):
            guard let by = ["less": Int64(-1), "more": 1][what] else { return nil }
            return say(.number(min(max((answers.number(field) ?? 0) + by, least), most)))
        case .day: return what == "calendar" ? .pick(field) : nil
        case .partialDay: return what == "calendar" ? .pick(field) : Exact(rawValue: what).map { .exact(field, $0) }
        case .choice(let options):
            guard options.contains(where: { $0.code == what }) else { return nil }
            // One more press takes it away, where none is needed.
            return say(answers.codes(field) == [what] && !field.required ? .clear : .code(what))
        case .choices(let options):
            guard options.contains(where: { $0.code == what }) else { return nil }
            let chosen = answers.codes(field)
            let codes = chosen.contains(what) ? chosen.filter { $0 != what } : chosen + [what]
            return say(codes.isEmpty ? .clear : .codes(codes))
        case .yesNo:
            guard ["yes", "no"].contains(what) else { return nil }
            let yes = what == "yes"
            return say(answers.yesNo(field) == yes && !field.required ? .clear : .yesNo(yes))
        case .rows: return what == "add" ? .step(.addRow(table: field.path)) : nil
        case .record, .records, .unit, .units: return unpicked(field, what).map { say(field.widget.input($0)) }
        case .text, .note, .name, .phone, .identity, .decimal: return nil
        }
    }

    /// The ids that are left where one is taken out.
    private static func unpicked(_ field: FieldView, _ what: String) -> [String]? {
        let parts = what.split(separator: ".")
        guard parts.count == 3, parts[0] == "chosen", parts[2] == "remove", let at = Int(parts[1]), at < field.named.count else {
            return nil
        }
        var left = field.named.map(\.id)
        left.remove(at: at)
        return left
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
