import Support
import Testing

/// Fails when a change is not told, told twice, or told to somebody who left.
struct ObserveTests {
    let phone: Phone

    init() throws {
        phone = try Phone()
    }

    @Test func whoListensHearsTheStateAndThenEveryChange() async throws {
        let (notebook, _) = try await phone.found()
        let village = try await notebook.settle("Khuất Văn An")
        var told = try await notebook.changes().makeAsyncIterator()
        let draft = try await notebook.startForm("check-in-visit").draft
        try await notebook.edit(draft, village.visit(0))
        let saved = try await notebook.saved(draft)
        try await notebook.undo(saved.undo)
        let first = await told.next()
        #expect(first?.changed.kinds == [] && first?.summary.drafts == 0)
        let drafted = await told.next()
        #expect(drafted?.changed.drafts == true && drafted?.summary.drafts == 1)
        let written = await told.next()
        #expect(written?.changed.records == [saved.record] && written?.summary.drafts == 0)
        #expect(await told.next()?.changed.records == [saved.record])
    }

    @Test func itGoesOnAfterALock() async throws {
        let (notebook, _) = try await phone.found()
        var told = try await notebook.changes().makeAsyncIterator()
        _ = await told.next()
        notebook.lock()
        try await notebook.unlock(pin: pin)
        _ = try await notebook.writePerson("Khuất Văn An")
        #expect(await told.next()?.changed.drafts == true)
    }

    @Test func aListenerThatThrowsHarmsNobody() async throws {
        final class Throws: ChangeListener {
            func changed(summary: Summary, changed: Changed) throws { throw WentThrough() }
        }
        let core = try foundNotebook(folder: phone.folder.path, device: phone.device, new: Phone.new()).notebook
        let watch = try core.observe(listener: Throws())
        let form = try core.startForm(new: NewForm(kind: "person", unit: nil, doneBy: nil, given: []))
        _ = try core.editForm(draft: form.draft, edits: [text("full_name", "Khuất Văn An")])
        #expect(try core.drafts().count == 1)
        watch.end()
    }
}
