package vn.donghanh

import vn.donghanh.model.Changed
import vn.donghanh.model.Circumstances
import vn.donghanh.model.DraftItem
import vn.donghanh.model.Edit
import vn.donghanh.model.FormView
import vn.donghanh.model.Input
import vn.donghanh.model.NewForm

/**
 * Starts a form for a new record. It is kept as a draft from its first answer on; every answer is durable when the call
 * that gave it returns.
 */
suspend fun Notebook.startForm(
    kind: String,
    unit: String? = null,
    doneBy: String? = null,
    given: List<Edit> = emptyList(),
): FormView = io { startForm(NewForm(kind, unit, doneBy, given)) }

/**
 * Starts the form that does a task of a list, with the answers that the task tells. `task`, `about` and `source` are those of
 * the row.
 */
suspend fun Notebook.startTask(task: UShort, about: String, source: String): FormView = io { startTask(task, about, source) }

/** Starts a form for a new record about a person: the person stands in it already. */
suspend fun Notebook.startAbout(kind: String, person: String): FormView = io { startAbout(kind, person) }

/** Starts a form on a record because what was written was wrong. */
suspend fun Notebook.correctForm(record: String): FormView = io { correctForm(record) }

/** Starts a form on a record because the world has changed since. */
suspend fun Notebook.updateForm(record: String): FormView = io { updateForm(record) }

/** The form of a draft. */
suspend fun Notebook.form(draft: String): FormView = io { form(draft) }

/** Takes answers, all of them or none. One call a keystroke. */
suspend fun Notebook.editForm(draft: String, edits: List<Edit>): FormView = io { editForm(draft, edits) }

/** Takes one answer. */
suspend fun Notebook.editForm(draft: String, path: String, input: Input): FormView =
    editForm(draft, listOf(Edit(path, input)))

/** Adds a row at the end of a table. */
suspend fun Notebook.addRow(draft: String, table: String): FormView = io { addRow(draft, table) }

/** Takes a row out of a table; the rows after it move up. */
suspend fun Notebook.removeRow(draft: String, table: String, row: UInt): FormView = io { removeRow(draft, table, row) }

/** Changes where, for whom or on what ground. */
suspend fun Notebook.setCircumstances(draft: String, new: Circumstances): FormView = io { setCircumstances(draft, new) }

/** Keeps a warning of the form, with the reason where the rule asks for one. */
suspend fun Notebook.acceptWarning(draft: String, rule: String, field: String, reason: String? = null): FormView =
    io { acceptWarning(draft, rule, field, reason) }

/** Saves a form. That something is wrong or asks for a yes is an answer, not an exception. */
suspend fun Notebook.saveForm(draft: String): SaveOutcome = io { saveForm(draft) }

/** The drafts that wait, newest first. */
suspend fun Notebook.drafts(): List<DraftItem> = io { drafts() }

/** Drops a draft for good: the person said so. */
suspend fun Notebook.discardDraft(draft: String): Changed = io { discardDraft(draft) }

/** Takes back what an entry did. `entry` is what a save answered as its undo. */
suspend fun Notebook.undo(entry: String): Changed = io { undo(entry) }
