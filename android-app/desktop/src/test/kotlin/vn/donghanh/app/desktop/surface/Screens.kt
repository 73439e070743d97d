package vn.donghanh.app.desktop.surface

import vn.donghanh.app.desktop.surface.Start.CUT_OFF
import vn.donghanh.app.desktop.surface.Start.EMPTY
import vn.donghanh.app.desktop.surface.Start.FINGER
import vn.donghanh.app.desktop.surface.Start.FULL
import vn.donghanh.app.desktop.surface.Start.NOTHING
import vn.donghanh.app.desktop.surface.Start.PIN
import vn.donghanh.app.desktop.surface.Start.USUAL

/**
 * A screen that is looked at: in which notebooks, the tag that stands on it, and the way there. A step of the way is a tag that
 * is pressed, or `tag=text` for what is typed.
 */
class Screen(val name: String, val starts: List<Start>, val opens: Boolean, val sees: String, val way: List<String>) {
    override fun toString() = name
}

/** The answers of the first run, step by step. */
private val FIRST =
    listOf("first.next", "first.next", "first.unit=13264", "first.next", *secret(SECRET), "first.next")

private fun secret(text: String) = arrayOf("first.secret=$text", "first.next", "first.again=$text", "first.next")

private val WRITE_PERSON = arrayOf("bar.work", "work.write", "write.person", "records.write")

private val WRITE_DECISION = arrayOf("bar.work", "work.write", "write.management-decision", "records.write")

/** Every screen, a line each. */
val SCREENS: List<Screen> =
    listOf(
        first("first-language", "page.first.language", 0),
        first("first-role", "page.first.role", 1),
        first("first-unit", "page.first.unit", 2),
        first("first-unit-wrong", "first.unit.wrong", 2, "first.unit=13 66", "first.next", *secret(SECRET)),
        first("first-passphrase", "page.first.secret", 4),
        first("first-passphrase-weak", "first.secret.wrong", 4, *secret("aaaaaaaaaaaa")),
        first("first-passphrase-again", "page.first.secret_again", 6),
        first("first-sheet", "page.first.sheet", 8),
        first("first-confirm", "page.first.confirm", 9),
        first("first-confirm-wrong", "first.wrong", 9, "first.confirm=hai ba bốn", "first.next"),
        locked("unlock-passphrase", EMPTY, "unlock.passphrase"),
        locked("unlock-passphrase-wrong", EMPTY, "unlock.wrong", "unlock.passphrase=không đúng đâu", "unlock.open"),
        locked("unlock-sheet", EMPTY, "unlock.sheet", "unlock.forgotten"),
        locked("unlock-pin", PIN, "unlock.dots"),
        locked("unlock-pin-typed", PIN, "unlock.dots", "key.1", "key.2", "key.3", "key.4", "key.5", "key.6"),
        locked("unlock-pin-wrong", PIN, "unlock.wrong", *List(6) { "key.1" }.toTypedArray(), "key.done"),
        locked("unlock-finger", FINGER, "unlock.finger"),
        open("today", "today"),
        open("today-sheet", "sheet.ask", starts = listOf(CUT_OFF)),
        open("quick", "form.heads", "bar.quick", starts = listOf(USUAL)),
        open("quick-saved", "told.words", "bar.quick", "form.topics.hiv", "form.save", starts = listOf(USUAL)),
        open("form", "form.full_name", *WRITE_PERSON, starts = listOf(EMPTY, USUAL)),
        open("form-wrong", "form.identity.wrong", *WRITE_PERSON, "form.identity=123", "form.save", starts = listOf(USUAL)),
        open("form-table", "form.people[0].remove", *WRITE_DECISION, "form.people.add", starts = listOf(USUAL)),
        open("form-finder", "form.people[0].person.search", *WRITE_DECISION, "form.people.add", "form.people[0].person", starts = listOf(USUAL)),
        open("record", "record.undo", "bar.work", "work.write", "write.person", "records.row.0", starts = listOf(USUAL)),
        open("people", "list.people", "bar.people"),
        open("records", "list.records", "bar.work", "work.write", "write.person", starts = listOf(EMPTY, USUAL)),
        open("team", "list.team", "bar.team", starts = listOf(EMPTY, USUAL)),
        open("people-filters", "people.filter.0", "bar.people", "people.narrow.filter", starts = listOf(USUAL)),
        open("people-letters", "people.letter.N", "bar.people", "people.narrow.letter", starts = listOf(FULL)),
        open("people-nobody", "people.empty", "bar.people", "people.search=không có ai", starts = listOf(USUAL)),
        open("person", "person.card", "bar.people", "people.row.0", starts = listOf(USUAL, FULL)),
        open("person-urgent", "person.urgent.115", "bar.people", "people.row.0", "person.urgent", starts = listOf(USUAL)),
        open("work", "list.work", "bar.work"),
        open("work-list", "list.worklist", "bar.work", "work.list.assessments", starts = listOf(USUAL)),
        open("write", "list.write", "bar.work", "work.write", starts = listOf(USUAL)),
        open("team-member", "team.open.0", "bar.team", "team.member.0", starts = listOf(USUAL)),
        open("reports", "list.reports", "bar.reports"),
        open("reports-lock", "reports.lock.ask", "bar.reports", "reports.lock", starts = listOf(USUAL)),
        open("indicator", "list.indicator", "bar.reports", "reports.line.I22", starts = listOf(USUAL)),
        open("targets", "list.targets", "bar.reports", "reports.targets", starts = listOf(USUAL)),
        open("settings", "list.settings", "top.settings", starts = listOf(USUAL)),
        open("secret", "page.secret.old", "top.settings", "settings.secret", starts = listOf(USUAL)),
        open("sheet", "page.sheet.look", "top.settings", "settings.sheet", starts = listOf(USUAL)),
        open("me", "me.none", "top.settings", "settings.me", starts = listOf(USUAL)),
        open("audit", "audit.sound", "top.settings", "settings.audit", "audit.check", starts = listOf(USUAL)),
        open("about", "about.version", "top.settings", "settings.about", starts = listOf(USUAL)),
        open("wipe", "wipe.typed", "top.settings", "settings.wipe", "wipe.sure", starts = listOf(USUAL)),
    )

private fun first(name: String, sees: String, answers: Int, vararg then: String) =
    Screen(name, listOf(NOTHING), opens = false, sees, FIRST.take(answers) + then)

private fun locked(name: String, start: Start, sees: String, vararg way: String) =
    Screen(name, listOf(start), opens = false, sees, way.toList())

private fun open(name: String, sees: String, vararg way: String, starts: List<Start> = listOf(EMPTY, USUAL, FULL)) =
    Screen(name, starts, opens = true, sees, way.toList())
