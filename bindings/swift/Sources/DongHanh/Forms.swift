/// Forms. Every answer is durable when the call that gave it returns: a draft outlives the app.
extension Notebook {
    /// Starts a form for a new record. It is kept as a draft from its first answer on.
    public func startForm(
        _ kind: String, unit: String? = nil, doneBy: String? = nil, given: [Edit] = []
    ) throws -> FormView {
        try core.startForm(new: NewForm(kind: kind, unit: unit, doneBy: doneBy, given: given))
    }

    /// Starts the form that does a task of a list, with the answers that the task tells. `task`, `about` and `source` are those
    /// of the row.
    public func startTask(_ task: UInt16, about: String, source: String) throws -> FormView {
        try core.startTask(task: task, about: about, source: source)
    }

    /// Starts a form for a new record about a person: the person stands in it already.
    public func startForm(_ kind: String, about person: String) throws -> FormView {
        try core.startAbout(kind: kind, person: person)
    }

    /// Starts a form on a record because what was written was wrong.
    public func correctForm(_ record: String) throws -> FormView { try core.correctForm(record: record) }

    /// Starts a form on a record because the world has changed since.
    public func updateForm(_ record: String) throws -> FormView { try core.updateForm(record: record) }

    /// The form of a draft.
    public func form(_ draft: String) throws -> FormView { try core.form(draft: draft) }

    /// Takes answers, all of them or none. One call a keystroke.
    @discardableResult
    public func edit(_ draft: String, _ edits: [Edit]) throws -> FormView {
        try core.editForm(draft: draft, edits: edits)
    }

    /// Takes one answer.
    @discardableResult
    public func edit(_ draft: String, _ path: String, _ input: Input) throws -> FormView {
        try edit(draft, [Edit(path: path, input: input)])
    }

    /// Adds a row at the end of a table.
    @discardableResult
    public func addRow(_ draft: String, to table: String) throws -> FormView {
        try core.addRow(draft: draft, table: table)
    }

    /// Takes a row out of a table; the rows after it move up.
    @discardableResult
    public func removeRow(_ draft: String, from table: String, _ row: UInt32) throws -> FormView {
        try core.removeRow(draft: draft, table: table, row: row)
    }

    /// Changes where, for whom or on what ground.
    @discardableResult
    public func setCircumstances(_ draft: String, _ new: Circumstances) throws -> FormView {
        try core.setCircumstances(draft: draft, new: new)
    }

    /// Keeps a warning of the form, with the reason where the rule asks for one.
    @discardableResult
    public func accept(_ draft: String, rule: String, field: String, reason: String? = nil) throws -> FormView {
        try core.acceptWarning(draft: draft, rule: rule, field: field, reason: reason)
    }

    /// Saves a form. That something is wrong or asks for a yes is an answer, not an error.
    public func save(_ draft: String) throws -> SaveOutcome { try core.saveForm(draft: draft) }

    /// The drafts that wait, newest first.
    public func drafts() throws -> [DraftItem] { try core.drafts() }

    /// Drops a draft for good: the person said so.
    @discardableResult
    public func discard(_ draft: String) throws -> Changed { try core.discardDraft(draft: draft) }

    /// Takes back what an entry did. `entry` is what a save answered as its undo.
    @discardableResult
    public func undo(_ entry: String) throws -> Changed { try core.undo(entry: entry) }
}
