import Bridge

/// The forms that are being filled: what was typed in one goes on to the core also when its screen was left.
@MainActor
final class FormDesk {
    /// How a form is begun.
    typealias Begin = @Sendable (Notebook) async throws -> FormView

    private unowned let open: OpenModel
    private var writers: [String: FormWriter] = [:]
    private var begins: [String: Begin] = [:]
    private var waiting: [Unsent] = []

    init(_ open: OpenModel) {
        self.open = open
    }

    /// What the core did not take.
    var unsent: [Unsent] {
        waiting
            + writers.values.filter { !$0.isSettled }.map {
                var unsent = $0.unsent
                unsent.begin = begins[unsent.draft]
                return unsent
            }
    }

    /// A form was begun so. As long as nothing of it is kept, a lock forgets it, and it is begun so again.
    @discardableResult
    func began(_ form: FormView, by begin: Begin?) -> FormView {
        begins[form.draft] = begin
        return form
    }

    /// Who hands the steps of this form to the core.
    func writer(_ form: FormView) -> FormWriter {
        if let writer = writers[form.draft] {
            if writer.isSettled { writer.told(form) }
            return writer
        }
        let (open, draft) = (open, form.draft)
        let writer = FormWriter(form, refused: { open.tell(Told($0.said, failed: true)) }) { step throws(Refusal) in
            try await open.ask { try await step.take($0, draft) }
        }
        writers[draft] = writer
        return writer
    }

    /// Waits until the core has everything. False where it cannot keep something.
    @discardableResult
    func settle() async -> Bool {
        var settled = true
        for writer in writers.values { settled = await writer.settle() && settled }
        return settled
    }

    /// Waits no longer than that.
    func settle(within limit: Duration) async {
        let settling = Task { await settle() }
        let waiting = Task {
            try? await Task.sleep(for: limit)
        }
        Task {
            _ = await settling.value
            waiting.cancel()
        }
        await waiting.value
    }

    /// The form is saved or discarded.
    func clear(_ draft: String) {
        begins[draft] = nil
        writers.removeValue(forKey: draft)?.end()
    }

    /// Goes on with what a locked notebook did not take. What cannot go on now waits for the next time.
    func resume(_ unsent: [Unsent]) async {
        waiting = unsent
        for form in unsent {
            guard let view = await again(form) else { continue }
            began(view, by: form.begin)
            let writer = writer(view)
            for step in form.steps { writer.take(step) }
            waiting.removeAll { $0.draft == form.draft }
        }
    }

    /// The notebook is locked.
    func close() {
        for writer in writers.values { writer.end() }
        writers = [:]
    }

    /// A form of which nothing was kept before the lock is gone with it: it begins anew.
    private func again(_ unsent: Unsent) async -> FormView? {
        do throws(Refusal) {
            return try await open.ask { try await $0.form(unsent.draft) }
        } catch {
            guard error.kind == .notThere else { return nil }
            let kind = unsent.kind
            let anew: Begin = { try await $0.startForm(kind) }
            return await open.askOrTell(unsent.begin ?? anew)
        }
    }
}
