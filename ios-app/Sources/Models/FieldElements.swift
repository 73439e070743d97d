import Bridge

/// The elements of a field: its label, how it is asked, whether the app worked it out, what is wrong with it. Ids are as in the
/// Kotlin app: `form.` and the path by which the core calls it.
@MainActor
struct FieldElements {
    let words: Words
    let answers: Answers
    /// How exact days are known, where somebody said so.
    let exact: [String: Exact]
    /// Few short answers stand beside each other.
    let asChips: Bool
    /// While it is saved nothing is typed.
    let enabled: Bool

    func of(_ field: FieldView) -> [Element] {
        let id = "form.\(field.path)"
        let label = words(field.label)
        var elements = asked(field, id, field.required ? "\(label) (\(words(.required)))" : label)
        if field.suggested { elements.append(Element("\(id).suggested", .text, words(.suggested))) }
        if let error = field.error { elements.append(Element("\(id).wrong", .wrong, words(error))) }
        return elements + field.warnings.map { $0.element(words) }
    }

    private func asked(_ field: FieldView, _ id: String, _ label: String) -> [Element] {
        let title = Element("\(id).label", .text, label)
        switch field.widget {
        case .text: return [line(field, id, label, .init(keyboard: .sentences))]
        case .note: return [line(field, id, label, .init(keyboard: .sentences, lines: 3))]
        case .name: return [line(field, id, label, .init(keyboard: .names))]
        case .phone: return [line(field, id, label, .init(keyboard: .phone))]
        case .identity: return [line(field, id, label, .init(keyboard: .digits))]
        case .decimal: return [line(field, id, label, .init(keyboard: .decimal))]
        case .number: return number(field, id, label)
        case .day: return day(field, id, label, help: .dayHelp)
        case .partialDay: return [title] + partialDay(field, id, label)
        case .choice(let options): return [title] + choices(field, id, options, chips: asChips)
        case .choices(let options): return [title] + choices(field, id, options, chips: true)
        case .yesNo: return [title] + yesNo(field, id)
        case .record, .records, .unit, .units: return [title] + picked(field, id)
        case .rows: return [title] + rows(field, id)
        }
    }

    private func line(_ field: FieldView, _ id: String, _ label: String, _ typing: Element.Typing) -> Element {
        Element(id, .field(typing), label, value: answers.text(field), enabled: enabled)
    }

    private func number(_ field: FieldView, _ id: String, _ label: String) -> [Element] {
        [
            Element("\(id).less", .button(.second), "\(label): \(words(.oneLess))"),
            line(field, id, label, .init(keyboard: .digits)),
            Element("\(id).more", .button(.second), "\(label): \(words(.oneMore))"),
        ]
    }

    /// Typed, or picked from a month.
    private func day(_ field: FieldView, _ id: String, _ label: String, help: Word) -> [Element] {
        [
            line(field, id, label, .init(keyboard: .day)), Element("\(id).help", .text, words(help)),
            Element("\(id).calendar", .button(.second), words(.calendar)),
        ]
    }

    /// As exact as it is known: the day, the month or the year.
    private func partialDay(_ field: FieldView, _ id: String, _ label: String) -> [Element] {
        let now = exact[field.path] ?? Exact(answers.text(field))
        let chips = Exact.allCases.map { Element("\(id).\($0.rawValue)", .chip(chosen: $0 == now), words($0.word)) }
        if now == .day { return chips + day(field, id, label, help: now.help) }
        return chips + [line(field, id, label, .init(keyboard: .day)), Element("\(id).help", .text, words(now.help))]
    }

    private func choices(_ field: FieldView, _ id: String, _ options: [OptionView], chips: Bool) -> [Element] {
        let chosen = answers.codes(field)
        return options.map {
            let here = chosen.contains($0.code)
            return Element("\(id).\($0.code)", chips ? .chip(chosen: here) : .choice(chosen: here), words($0.label))
        }
    }

    private func yesNo(_ field: FieldView, _ id: String) -> [Element] {
        [(true, "yes", Word.yes), (false, "no", .no)].map { yes, name, word in
            Element("\(id).\(name)", .choice(chosen: answers.yesNo(field) == yes), words(word))
        }
    }

    private func picked(_ field: FieldView, _ id: String) -> [Element] {
        let chosen = field.named.enumerated().flatMap { at, one in
            [
                Element("\(id).chosen.\(at)", .text, words(one.name)),
                Element("\(id).chosen.\(at).remove", .button(.quiet), "\(words(.remove)): \(words(one.name))"),
            ]
        }
        let more = field.named.isEmpty || field.widget.takesSeveral
        return chosen + [Element(id, .button(.second), words(more ? .pick : .change))]
    }

    private func rows(_ field: FieldView, _ id: String) -> [Element] {
        let rows = field.rows.enumerated().flatMap { at, row in
            [Element("form.\(row.path)", .heading, "\(words(field.label)) \(at + 1)")] + row.fields.flatMap { of($0) }
                + [Element("form.\(row.path).remove", .button(.quiet), words(.removeRow))]
        }
        return rows + [Element("\(id).add", .button(.second), words(.addRow))]
    }
}
