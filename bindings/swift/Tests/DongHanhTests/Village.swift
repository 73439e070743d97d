import DongHanh
import Testing

/// A commune with a team, a volunteer and some people: what most tests start from.
struct Village {
    let member: String
    let people: [String]

    /// The answers of a visit.
    func visit(_ person: Int, note: String = "") -> [Edit] {
        [
            named("person", people[person]), named("visitor", member), code("result", "met"),
            code("work", "casual"), text("note", note),
        ]
    }
}

extension Notebook {
    /// Writes the units down to the tests' own, a team with one member, and people of these names.
    func settle(_ names: String...) throws -> Village {
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
    func writePerson(_ name: String) throws -> String {
        let answers = [text("full_name", name), text("born", "05/1985"), code("sex", "male")]
        return try write("person", answers + [text("hamlet", "Muồng Cháu")])
    }

    /// Fills a form and saves it. The record's id.
    @discardableResult
    func write(_ kind: String, _ answers: [Edit], unit: String? = nil) throws -> String {
        let draft = try startForm(kind, unit: unit).draft
        try edit(draft, answers)
        return try saved(draft).record
    }

    /// Saves a draft in which nothing is wrong; warnings are kept.
    func saved(_ draft: String) throws -> Saved {
        var outcome = try save(draft)
        if case .asks(let warnings) = outcome {
            for warning in warnings {
                try accept(draft, rule: warning.rule, field: warning.field, reason: "đã kiểm tra")
            }
            outcome = try save(draft)
        }
        guard case .saved(let saved) = outcome else {
            Issue.record("\(outcome)")
            throw WentThrough()
        }
        return saved
    }
}

extension FormView {
    func field(_ path: String) throws -> FieldView {
        try #require(fields.first { $0.path == path })
    }
}

func text(_ path: String, _ text: String) -> Edit { Edit(path: path, input: .text(text)) }

func code(_ path: String, _ code: String) -> Edit { Edit(path: path, input: .code(code)) }

func named(_ path: String, _ record: String) -> Edit { Edit(path: path, input: .record(record)) }
