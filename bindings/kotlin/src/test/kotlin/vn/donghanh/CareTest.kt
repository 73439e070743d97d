package vn.donghanh

import java.nio.file.Files
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readBytes
import kotlin.io.path.writeBytes
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** Fails when a damaged notebook is lost although it is whole but for a page, or is changed by reading it. */
class CareTest {
    @Test
    fun aDamagedNotebookIsSalvaged() = phone {
        val (notebook, sheet) = found()
        val village = notebook.settle("Khuất Văn An", "Trần Văn Bình")
        notebook.write("check-in-visit", *village.visit(0, "Đã xin được việc"))
        val draft = notebook.startForm("person").draft
        notebook.editForm(draft, "full_name", vn.donghanh.model.Input.Text("Lê Thị Bình"))
        val entries = notebook.verify().sound
        notebook.close()

        val database = folder.resolve("notebook.db")
        database.writeBytes(database.readBytes().also { it.fill(0, 0, 4096) })
        val damaged = again()
        val unreadable = failed { damaged.unlockWithPin(PIN) }
        assertTrue("$unreadable", unreadable is NotebookException.Unreadable)

        val (to, other) = root.resolve("salvaged") to device(FileKeys(Files.createDirectory(root.resolve("other"))), null, clock)
        val secret = NewSecret.Pin("846273")
        suspend fun salvage(with: SalvageWith, onStep: OnStep = { _, _ -> }) =
            damaged.salvage(with, to, other, secret, GuessCost.LEAST, onStep)
        assertEquals("vault-wrong-pin", notOpened { salvage(SalvageWith.Pin("739155")) }.code)
        assertTrue(failed { salvage(SalvageWith.Pin(PIN)) { _, _ -> damaged.lock(); error("Khuất Văn An") } } is NotebookException.Stopped)
        assertTrue(!Files.exists(to) || to.listDirectoryEntries().isEmpty())

        val salvaged = salvage(SalvageWith.Sheet(sheet))
        assertEquals(entries to 1uL, salvaged.entries to salvaged.drafts)
        assertTrue(salvaged.lost.isEmpty())
        Notebook.at(to, other).use { new ->
            new.unlockWithPin("846273")
            assertEquals(listOf("Khuất Văn An", "Trần Văn Bình"), new.people().rows.map { it.name })
            assertEquals(listOf(draft), new.drafts().map { it.draft })
            assertTrue(new.verify().faults.isEmpty())
        }
        damaged.close()
    }
}
