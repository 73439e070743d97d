import DongHanh

/// A commune with a team, a volunteer and some people: what most tests start from.
public struct Village: Sendable {
    public let member: String
    public let people: [String]

    /// The answers of a visit.
    public func visit(_ person: Int, note: String = "") -> [Edit] {
        [
            named("person", people[person]), named("visitor", member), code("result", "met"),
            code("work", "casual"), text("note", note),
        ]
    }
}

extension Notebook {
    /// Writes the units down to the tests' own, a team with one member, and people of these names.
    public func settle(_ names: String...) throws -> Village {
        let since = [text("valid_from", "01/08/2008"), text("document", "Nghị quyết 15/2008/QH12")]
        let province = [text("code", "01"), text("name", "Hà Nội"), code("level", "province")]
        try write("admin-unit", province + since, unit: "01")
        let commune = [text("code", unit), text("name", "Yên Bài"), code("level", "commune")]
        try write("admin-unit", commune + [code("commune_type", "xa"), code("parent", "01")] + since, unit: "01")
        let team = try write("team", [text("name", "Đội tình nguyện xã Yên Bài"), text("from", "18/06/2022")])
        let member = [named("team", team), text("name", "Phùng Thị Hạnh"), text("from", "18/06/2022")]
        return Village(member: try write("membership", member), people: try names.map { try writePerson($0) })
    }

    /// Writes a person down. Its id.
    public func writePerson(_ name: String) throws -> String {
        let answers = [text("full_name", name), text("born", "05/1985"), code("sex", "male")]
        return try write("person", answers + [text("hamlet", "Muồng Cháu")])
    }

    /// Puts a person under management since 29/08/2024, with a helper.
    public func manage(_ number: String, _ person: String, helper: String) throws {
        let signed = [text("number", number), text("signed_on", "29/08/2024")]
        let draft = try startForm("management-decision", given: signed).draft
        try addRow(draft, to: "people")
        let row = [named("people[0].person", person), code("people[0].basis", "voluntary")]
        try edit(draft, row + [text("people[0].completed_on", "28/08/2024")])
        _ = try saved(draft)
        let assignment = [named("person", person), named("helper", helper), text("from", "29/08/2024")]
        try write("helper-assignment", assignment)
    }

    /// Fills a form and saves it. The record's id.
    @discardableResult
    public func write(_ kind: String, _ answers: [Edit], unit: String? = nil) throws -> String {
        let draft = try startForm(kind, unit: unit).draft
        try edit(draft, answers)
        return try saved(draft).record
    }

    /// Saves a draft in which nothing is wrong; warnings are kept.
    public func saved(_ draft: String) throws -> Saved {
        var outcome = try save(draft)
        if case .asks(let warnings) = outcome {
            for warning in warnings {
                try accept(draft, rule: warning.rule, field: warning.field, reason: "đã kiểm tra")
            }
            outcome = try save(draft)
        }
        guard case .saved(let saved) = outcome else {
            throw NotSaved(outcome: outcome)
        }
        return saved
    }
}

extension FormView {
    public func field(_ path: String) throws -> FieldView {
        guard let field = fields.first(where: { $0.path == path }) else { throw NotShown(path: path) }
        return field
    }
}

public func text(_ path: String, _ text: String) -> Edit { Edit(path: path, input: .text(text)) }

public func code(_ path: String, _ code: String) -> Edit { Edit(path: path, input: .code(code)) }

public func named(_ path: String, _ record: String) -> Edit { Edit(path: path, input: .record(record)) }

/// A form that should have been saved.
public struct NotSaved: Error {
    let outcome: SaveOutcome
}

/// A field that should be shown.
public struct NotShown: Error {
    let path: String
}
