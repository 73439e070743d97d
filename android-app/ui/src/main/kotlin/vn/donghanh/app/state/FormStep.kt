package vn.donghanh.app.state

import vn.donghanh.Notebook
import vn.donghanh.acceptWarning
import vn.donghanh.addRow
import vn.donghanh.editForm
import vn.donghanh.model.Circumstances
import vn.donghanh.model.FormView
import vn.donghanh.model.Input
import vn.donghanh.removeRow
import vn.donghanh.setCircumstances

/** One thing that a person does in a form: one call to the core. */
sealed interface FormStep {
    /** What stands in a field from now on. */
    data class Say(val path: String, val input: Input) : FormStep

    /** One more row of a table. */
    data class AddRow(val table: String) : FormStep

    /** One row less. */
    data class RemoveRow(val table: String, val row: Int) : FormStep

    /** Where, for whom, on what ground. */
    data class Stand(val circumstances: Circumstances) : FormStep

    /** "Vẫn lưu?" was answered with yes. */
    data class Accept(val rule: String, val field: String, val reason: String?) : FormStep
}

/** Does it. */
internal suspend fun Notebook.take(draft: String, step: FormStep): FormView =
    when (step) {
        is FormStep.Say -> editForm(draft, step.path, step.input)
        is FormStep.AddRow -> addRow(draft, step.table)
        is FormStep.RemoveRow -> removeRow(draft, step.table, step.row.toUInt())
        is FormStep.Stand -> setCircumstances(draft, step.circumstances)
        is FormStep.Accept -> acceptWarning(draft, step.rule, step.field, step.reason)
    }
