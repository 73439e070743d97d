package vn.donghanh

import org.junit.Assert.assertTrue
import vn.donghanh.model.Edit
import vn.donghanh.model.Input
import vn.donghanh.model.Saved

/** A commune with a team, a volunteer and some people: what most tests start from. */
class Village(val member: String, val people: List<String>)

/** Writes the units down to [UNIT], a team with one member, and people of these names. */
suspend fun Notebook.settle(vararg names: String): Village {
    write("admin-unit", text("code", "01"), text("name", "Hà Nội"), code("level", "province"), *since, unit = "01")
    val commune = arrayOf(code("level", "commune"), code("commune_type", "xa"), code("parent", "01"))
    write("admin-unit", text("code", UNIT), text("name", "Yên Bài"), *commune, *since, unit = "01")
    val team = write("team", text("name", "Đội tình nguyện xã Yên Bài"), text("from", "18/06/2022"))
    val member = write("membership", record("team", team), text("name", "Phùng Thị Hạnh"), text("from", "18/06/2022"))
    return Village(member, names.map { writePerson(it) })
}

private val since get() = arrayOf(text("valid_from", "01/08/2008"), text("document", "Nghị quyết 15/2008/QH12"))

/** Writes a person down. Its id. */
suspend fun Notebook.writePerson(name: String): String =
    write("person", text("full_name", name), text("born", "05/1985"), code("sex", "male"), text("hamlet", "Muồng Cháu"))

/** The answers of a visit. */
fun Village.visit(person: Int, note: String = ""): Array<Edit> =
    arrayOf(
        record("person", people[person]),
        record("visitor", member),
        code("result", "met"),
        code("work", "casual"),
        text("note", note),
    )

/** Fills a form and saves it. The record's id. */
suspend fun Notebook.write(kind: String, vararg answers: Edit, unit: String? = null): String {
    val draft = startForm(kind, unit).draft
    editForm(draft, answers.toList())
    return saved(draft).record
}

/** Saves a draft in which nothing is wrong; warnings are kept. */
suspend fun Notebook.saved(draft: String): Saved {
    var outcome = saveForm(draft)
    if (outcome is SaveOutcome.Asks) {
        outcome.warnings.forEach { acceptWarning(draft, it.rule, it.field, "đã kiểm tra") }
        outcome = saveForm(draft)
    }
    assertTrue(outcome.toString(), outcome is SaveOutcome.Saved)
    return (outcome as SaveOutcome.Saved).saved
}

fun text(path: String, text: String) = Edit(path, Input.Text(text))

fun code(path: String, code: String) = Edit(path, Input.Code(code))

fun record(path: String, record: String) = Edit(path, Input.Record(record))

/** Puts a person under management since 29/08/2024, with a helper. */
suspend fun Notebook.manage(number: String, person: String, helper: String) {
    val draft = startForm("management-decision", given = listOf(text("number", number), text("signed_on", "29/08/2024"))).draft
    addRow(draft, "people")
    val row = listOf(record("people[0].person", person), code("people[0].basis", "voluntary"))
    editForm(draft, row + text("people[0].completed_on", "28/08/2024"))
    saved(draft)
    write("helper-assignment", record("person", person), record("helper", helper), text("from", "29/08/2024"))
}
