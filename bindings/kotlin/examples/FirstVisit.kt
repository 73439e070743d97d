package vn.donghanh.example

import java.nio.file.Path
import vn.donghanh.*
import vn.donghanh.model.Edit
import vn.donghanh.model.Input
import vn.donghanh.model.Role

/** From an empty folder to a saved visit. Answers what a person reads: "Đã ghi: …". */
suspend fun firstVisit(folder: Path): String {
    // On a desktop a passphrase opens. A phone lends its Keystore, `device(keys = …)`, and a PIN opens.
    val new = NewNotebook(NewSecret.Passphrase("bốn con cò trắng đậu"), GuessCost.MEASURED, Role.MANAGER, "09661")
    val (notebook, sheet) = Notebook.found(folder, device(), new)
    // Show the words to be written down. Once they are on paper:
    notebook.confirmSheet(sheet)

    val person = notebook.startForm("person")
    notebook.editForm(person.draft, "full_name", Input.Text("Khuất Văn An"))
    notebook.editForm(person.draft, "born", Input.Text("05/1985"))
    notebook.editForm(person.draft, "sex", Input.Code("male"))
    val an = when (val outcome = notebook.saveForm(person.draft)) {
        is SaveOutcome.Saved -> outcome.saved.record
        is SaveOutcome.Wrong -> return outcome.problems.first().said.vi
        is SaveOutcome.Asks -> return outcome.warnings.first().message.vi
    }

    val visit = notebook.startForm("check-in-visit", given = listOf(Edit("person", Input.Record(an))))
    val answers = listOf(
        Edit("visitor_name", Input.Text("Phùng Thị Hạnh")),
        Edit("result", Input.Code("met")),
        Edit("work", Input.Code("casual")),
    )
    // Every answer is durable when the call returns: the draft is there when the app is killed now.
    notebook.editForm(visit.draft, answers)
    var outcome = notebook.saveForm(visit.draft)
    if (outcome is SaveOutcome.Asks) {
        // "Vẫn lưu?" is asked; this is a yes, with the reason where the rule wants one.
        for (warning in outcome.warnings) {
            notebook.acceptWarning(visit.draft, warning.rule, warning.field, "ghi từ sổ giấy")
        }
        outcome = notebook.saveForm(visit.draft)
    }
    notebook.close()
    return when (outcome) {
        is SaveOutcome.Saved -> outcome.saved.said.vi
        is SaveOutcome.Wrong -> outcome.problems.first().said.vi
        is SaveOutcome.Asks -> outcome.warnings.first().message.vi
    }
}
