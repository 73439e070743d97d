package vn.donghanh

import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import vn.donghanh.model.FormView
import vn.donghanh.model.Input

/** Fails when a form takes what is wrong, loses an answer, or a save does not say what is missing or asked. */
class FormsTest {
    @Test
    fun aFormTellsWhatIsWrongAsksAndSaves() = phone {
        val (notebook, _) = found()
        val village = notebook.settle("Khuất Văn An")
        var form = notebook.startForm("check-in-visit", given = listOf(record("person", village.people[0])))
        form = notebook.editForm(form.draft, "date", Input.Text("31/09/2024"))
        assertNotNull(form.field("date").error)
        val wrong = notebook.saveForm(form.draft) as SaveOutcome.Wrong
        assertEquals("date", wrong.problems[0].field)
        assertTrue(wrong.problems[0].said.vi.isNotEmpty())

        form = notebook.editForm(form.draft, village.visit(0).toList() + text("date", "01/10/2024"))
        assertEquals("R32", (notebook.saveForm(form.draft) as SaveOutcome.Wrong).problems.single().code)

        form = notebook.editForm(form.draft, "date", Input.Text("01/09/2024"))
        assertNull(form.field("date").error)
        val asks = notebook.saveForm(form.draft)
        assertTrue("$asks", asks is SaveOutcome.Asks)
        val saved = notebook.saved(form.draft)
        assertTrue(saved.said.vi, saved.said.vi.startsWith("Đã ghi: "))
        assertEquals(listOf("check-in-visit"), saved.changed.kinds)
        assertEquals(village.people, saved.changed.people)
        val record = notebook.record(saved.record)
        assertEquals("Khuất Văn An · Muồng Cháu", record.fields.first { it.path == "person" }.text.vi)
        assertEquals("01/09/2024", record.fields.first { it.path == "date" }.text.vi)
    }

    @Test
    fun whatIsSavedCanBeTakenBackCorrectedAndUpdated() = phone {
        val (notebook, _) = found()
        val village = notebook.settle("Khuất Văn An")
        val draft = notebook.startForm("check-in-visit").draft
        notebook.editForm(draft, village.visit(0, "Đã có việc làm").toList())
        val visit = notebook.saved(draft)
        notebook.undo(visit.undo)
        assertEquals("not-found", failed { notebook.record(visit.record) }.code)
        assertEquals("not-found", failed { notebook.undo(visit.undo) }.code)

        val correction = notebook.correctForm(village.people[0])
        assertTrue(correction.correction)
        notebook.editForm(correction.draft, "full_name", Input.Text("Khuất Văn Ân"))
        notebook.saved(correction.draft)
        val update = notebook.updateForm(village.people[0])
        notebook.editForm(update.draft, "hamlet", Input.Text("Thôn 2"))
        notebook.saved(update.draft)
        assertEquals("Khuất Văn Ân", notebook.person(village.people[0]).name)
        assertEquals(listOf("create", "correct", "patch"), notebook.history(village.people[0]).map { it.did })
    }

    @Test
    fun aTableHasRowsThatComeAndGo() = phone {
        val (notebook, _) = found()
        val village = notebook.settle("Khuất Văn An")
        val kind = notebook.catalogue().first { it.code == "management-decision" }
        assertEquals("Quyết định quản lý", kind.label.vi.take(18))
        val draft = notebook.startForm(kind.code).draft
        notebook.addRow(draft, "people")
        notebook.addRow(draft, "people")
        var form = notebook.editForm(draft, "people[1].person", Input.Record(village.people[0]))
        assertEquals(2, form.field("people").rows.size)
        form = notebook.removeRow(draft, "people", 0u)
        assertEquals("people[0]", form.field("people").rows.single().path)
        val refused = failed { notebook.removeRow(draft, "people", 7u) } as NotebookException.Refused
        assertEquals("form-no-such-row" to "people", refused.code to refused.field)
        assertEquals("form-unknown-field", failed { notebook.editForm(draft, "nobody", Input.Clear) }.code)
    }

    @Test
    fun aDraftWaitsUntilItIsDropped() = phone {
        val (notebook, _) = found()
        val draft = notebook.startForm("person").draft
        assertEquals(0, notebook.drafts().size)
        notebook.editForm(draft, "full_name", Input.Typing("Khuấ"))
        notebook.lock()
        notebook.unlockWithPin(PIN)
        assertEquals(listOf(draft), notebook.drafts().map { it.draft })
        assertEquals("Khuấ", notebook.form(draft).field("full_name").text)
        assertTrue(notebook.discardDraft(draft).drafts)
        assertEquals("draft", failed { notebook.form(draft) }.field)
    }
}

fun FormView.field(path: String) = fields.first { it.path == path }
