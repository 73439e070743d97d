import Bridge

/// The elements of a field: its label, how it is asked, whether the app worked it out, what is wrong with it. Ids are as in the
/// Kotlin app: `form.` and the path by which the core calls it.
@MainActor
struct FieldElements {
    let words: Words
    let finder: Finder?
    /// While it is saved nothing is typed.
    let enabled: Bool

    func of(_ field: FieldView) -> [Element] {
        let id = "form.\(field.path)"
        let label = words(field.label)
        var elements = asked(field, id, field.required ? "\(label) (\(words(.required)))" : label)
        if field.suggested { elements.append(Element("\(id).suggested", .text, words(.suggested))) }
        if let error = field.error { elements.append(Element("\(id).wrong", .wrong, words(error))) }
        elements += field.warnings.map { Element("\(id).warning", .text, words($0.message)) }
        return elements
    }

    private func asked(_ field: FieldView, _ id: String, _ label: String) -> [Element] {
        let title = Element("\(id).label", .text, label)
        switch field.widget {
        case .text, .name, .phone, .decimal, .partialDay: return [line(field, id, label)]
        case .identity, .day: return [line(field, id, label, .init(digits: true))]
        case .note: return [line(field, id, label, .init(lines: 3))]
        case .number: return number(field, id, label)
        case .choice(let options), .choices(let options): return [title] + choices(field, id, options)
        case .yesNo: return [title] + yesNo(field, id)
        case .record, .records, .unit, .units: return [title] + picked(field, id)
        case .rows: return [title] + rows(field, id)
        }
    }

    private func line(_ field: FieldView, _ id: String, _ label: String, _ typing: Element.Typing = .init()) -> Element {
        Element(id, .field(typing), label, value: field.text, enabled: enabled)
    }

    private func number(_ field: FieldView, _ id: String, _ label: String) -> [Element] {
        [
            Element("\(id).less", .button(.second), "\(label): \(words(.oneLess))"),
            line(field, id, label, .init(digits: true)),
            Element("\(id).more", .button(.second), "\(label): \(words(.oneMore))"),
        ]
    }

    private func choices(_ field: FieldView, _ id: String, _ options: [OptionView]) -> [Element] {
        options.map { Element("\(id).\($0.code)", .choice(chosen: field.codes.contains($0.code)), words($0.label)) }
    }

    private func yesNo(_ field: FieldView, _ id: String) -> [Element] {
        [(true, "yes", Word.yes), (false, "no", .no)].map { yes, name, word in
            Element("\(id).\(name)", .choice(chosen: field.answer == .yesNo(yes)), words(word))
        }
    }

    private func picked(_ field: FieldView, _ id: String) -> [Element] {
        let chosen = field.named.enumerated().flatMap { at, one in
            [
                Element("\(id).chosen.\(at)", .text, words(one.name)),
                Element("\(id).chosen.\(at).remove", .button(.quiet), words(.remove)),
            ]
        }
        if let finder, finder.id == id { return chosen + finder.elements(words) }
        return chosen + [Element(id, .button(.second), words(field.named.isEmpty ? .pick : .change))]
    }

    private func rows(_ field: FieldView, _ id: String) -> [Element] {
        let rows = field.rows.enumerated().flatMap { at, row in
            [Element("form.\(row.path)", .heading, "\(words(field.label)) \(at + 1)")] + row.fields.flatMap { of($0) }
                + [Element("form.\(row.path).remove", .button(.quiet), words(.removeRow))]
        }
        return rows + [Element("\(id).add", .button(.second), words(.addRow))]
    }
}

extension FieldView {
    /// The codes that are chosen.
    var codes: [String] {
        switch answer {
        case .codes(let codes): codes
        case .text(let code): [code]
        default: []
        }
    }

    /// The records or units that are chosen.
    var named: [Named] {
        if case .named(let named) = answer { named } else { [] }
    }
}
