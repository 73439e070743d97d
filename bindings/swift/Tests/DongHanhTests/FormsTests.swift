import Support
import Testing

/// Fails when a form takes what is wrong, loses an answer, or a save does not say what is missing or asked.
struct FormsTests {
    let phone: Phone

    init() throws {
        phone = try Phone()
    }

    @Test func aFormTellsWhatIsWrongAsksAndSaves() async throws {
        let (notebook, _) = try await phone.found()
        let village = try await notebook.settle("Khuất Văn An")
        var form = try await notebook.startForm("check-in-visit", given: [named("person", village.people[0])])
        form = try await notebook.edit(form.draft, "date", .text("31/09/2024"))
        #expect(try form.field("date").error != nil)
        guard case .wrong(let problems) = try await notebook.save(form.draft) else { throw WentThrough() }
        #expect(problems[0].field == "date")
        #expect(!problems[0].said.vi.isEmpty)

        form = try await notebook.edit(form.draft, village.visit(0) + [text("date", "01/10/2024")])
        guard case .wrong(let future) = try await notebook.save(form.draft) else { throw WentThrough() }
        #expect(future.map(\.code) == ["R32"])

        form = try await notebook.edit(form.draft, "date", .text("01/09/2024"))
        #expect(try form.field("date").error == nil)
        guard case .asks = try await notebook.save(form.draft) else { throw WentThrough() }
        let saved = try await notebook.saved(form.draft)
        #expect(saved.said.vi.hasPrefix("Đã ghi: "))
        #expect(saved.changed.kinds == ["check-in-visit"])
        #expect(saved.changed.people == village.people)
        let fields = try await notebook.record(saved.record).fields
        #expect(fields.first { $0.path == "person" }?.text.vi == "Khuất Văn An · Muồng Cháu")
        #expect(fields.first { $0.path == "date" }?.text.vi == "01/09/2024")
    }

    @Test func whatIsSavedCanBeTakenBackCorrectedAndUpdated() async throws {
        let (notebook, _) = try await phone.found()
        let village = try await notebook.settle("Khuất Văn An")
        let draft = try await notebook.startForm("check-in-visit").draft
        try await notebook.edit(draft, village.visit(0, note: "Đã có việc làm"))
        let visit = try await notebook.saved(draft)
        try await notebook.undo(visit.undo)
        #expect(try await failed { _ = try await notebook.record(visit.record) }.code == "not-found")
        #expect(try await failed { try await notebook.undo(visit.undo) }.code == "not-found")

        let correction = try await notebook.correctForm(village.people[0])
        #expect(correction.correction)
        try await notebook.edit(correction.draft, "full_name", .text("Khuất Văn Ân"))
        _ = try await notebook.saved(correction.draft)
        let update = try await notebook.updateForm(village.people[0])
        try await notebook.edit(update.draft, "hamlet", .text("Thôn 2"))
        _ = try await notebook.saved(update.draft)
        #expect(try await notebook.person(village.people[0]).name == "Khuất Văn Ân")
        #expect(try await notebook.history(of: village.people[0]).map(\.did) == ["create", "correct", "patch"])
    }

    @Test func aTableHasRowsThatComeAndGo() async throws {
        let (notebook, _) = try await phone.found()
        let village = try await notebook.settle("Khuất Văn An")
        let draft = try await notebook.startForm("management-decision").draft
        try await notebook.addRow(draft, to: "people")
        try await notebook.addRow(draft, to: "people")
        var form = try await notebook.edit(draft, "people[1].person", .record(village.people[0]))
        #expect(try form.field("people").rows.count == 2)
        form = try await notebook.removeRow(draft, from: "people", 0)
        #expect(try form.field("people").rows.map(\.path) == ["people[0]"])
        let refused = try await failed { try await notebook.removeRow(draft, from: "people", 7) }
        #expect(refused.code == "form-no-such-row" && refused.field == "people")
        #expect(try await failed { try await notebook.edit(draft, "nobody", .clear) }.code == "form-unknown-field")
    }

    @Test func aDraftWaitsUntilItIsDropped() async throws {
        let (notebook, _) = try await phone.found()
        let draft = try await notebook.startForm("person").draft
        #expect(try await notebook.drafts().isEmpty)
        try await notebook.edit(draft, "full_name", .typing("Khuấ"))
        notebook.lock()
        try await notebook.unlock(pin: pin)
        #expect(try await notebook.drafts().map(\.draft) == [draft])
        #expect(try await notebook.form(draft).field("full_name").text == "Khuấ")
        #expect(try await notebook.discard(draft).drafts)
        #expect(try await failed { _ = try await notebook.form(draft) }.field == "draft")
    }
}
