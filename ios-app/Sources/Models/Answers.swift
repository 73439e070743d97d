import Bridge

/// What stands in the fields of a form: what the core has, and over that what is on the way to it.
struct Answers {
    let onTheWay: [String: Input]

    /// The text in a field.
    func text(_ field: FieldView) -> String {
        switch onTheWay[field.path] {
        case nil: field.text
        case .typing(let text), .text(let text): text
        case .number(let number): String(number)
        default: ""
        }
    }

    /// The number in a field.
    func number(_ field: FieldView) -> Int64? {
        switch onTheWay[field.path] {
        case nil: if case .number(let number) = field.answer { number } else { nil }
        case .number(let number): number
        default: Int64(text(field))
        }
    }

    /// The codes that are chosen in a field.
    func codes(_ field: FieldView) -> [String] {
        switch onTheWay[field.path] {
        case nil: field.codes
        case .code(let code): [code]
        case .codes(let codes): codes
        default: []
        }
    }

    /// Yes or no in a field.
    func yesNo(_ field: FieldView) -> Bool? {
        switch onTheWay[field.path] {
        case nil: if case .yesNo(let yes) = field.answer { yes } else { nil }
        case .yesNo(let yes): yes
        default: nil
        }
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
