package vn.donghanh.app.desktop

import androidx.compose.foundation.layout.Box
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.onPreviewKeyEvent
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import vn.donghanh.app.App
import vn.donghanh.app.desktop.surface.Notebooks
import vn.donghanh.app.desktop.surface.Stage
import vn.donghanh.app.desktop.surface.Start

/** Fails where the keys of a PC do not do what the people of an office expect of them. */
class KeyboardTest {
    @Test
    fun `Ctrl+F goes to the search, and what is typed then stands in it`() = onDesk {
        newPerson()
        step("form.full_name=Khuất Văn An")
        press(Key.F, ctrl = true)
        there("list.people")
        assertTrue(waits { focused() == "people.search" })
        typeHere("lan")
        assertTrue(waits { said("people.search") == "lan" })
        step("bar.today")
        step("today.draft.0")
        there("form.full_name")
        assertEquals("Khuất Văn An", said("form.full_name"))
    }

    @Test
    fun `Ctrl+S saves, or shows what is missing`() = onDesk {
        newPerson()
        step("form.identity=123")
        press(Key.S, ctrl = true)
        there("form.identity.wrong")
    }

    @Test
    fun `Ctrl+S saves what is written down quickly`() = onDesk {
        step("bar.quick")
        step("form.topics.hiv")
        step("form.place=Nhà văn hóa")
        press(Key.S, ctrl = true)
        there("told.words")
    }

    @Test
    fun `Escape goes back`() = onDesk {
        newPerson()
        step("form.full_name=An")
        press(Key.Escape)
        there("list.records")
    }

    /** From the top to the foot, through fields of several lines, too. */
    @Test
    fun `Tab goes through a form as it is read`() = onDesk {
        newPerson()
        step("form.full_name=An")
        there("form.discard")
        val places = places()
        val order = generateSequence { press(Key.Tab).let { focused() } }.take(places.size).toList()
        val foot = order.indexOf("form.save")
        val fields = order.take(foot).filter { it.startsWith("form.") }
        assertEquals(fields.sortedWith(compareBy({ places.getValue(it).y }, { places.getValue(it).x })), fields)
        val below = places.filter { (tag, place) -> isBelow(place, places.getValue("form.full_name")) && tag.startsWith("form.") }
        assertEquals(emptySet<String>(), below.keys - fields.toSet() - "form.save")
    }

    private fun isBelow(one: Offset, other: Offset) = one.y > other.y

    private fun Stage.newPerson() {
        listOf("bar.work", "work.write", "write.person", "records.write").forEach(::step)
        there("form.full_name")
    }

    private fun onDesk(acts: Stage.() -> Unit) {
        val folder = Notebooks.copy(Start.EMPTY)
        try {
            Stage.on(folder, null, screen = { model, look ->
                Box(Modifier.onPreviewKeyEvent(Shortcuts(model)::press)) { App(model, desktopFont(), look.dark) }
            }) {
                open()
                acts()
            }
        } finally {
            folder.toFile().deleteRecursively()
        }
    }
}
