package vn.donghanh.app.desktop.faults

import vn.donghanh.app.desktop.surface.SCREENS
import vn.donghanh.app.desktop.surface.Start
import vn.donghanh.app.desktop.surface.Start.USUAL

/**
 * A moment in which the core may refuse: the last step of a way, after which `sees` stands there. `again` is how many of the
 * last steps are done once more where the first try was refused. `letters` is the field of the screen that is typed into.
 */
class Moment(val name: String, val start: Start, val sees: String, val way: List<String>, val letters: String?, val again: Int) {
    override fun toString() = name
}

/** The fields of screens that are typed into. */
private val LETTERS =
    mapOf(
        "quick" to "form.place",
        "form" to "form.full_name",
        "form-table" to "form.number",
        "people" to "people.search",
        "me" to "me.search",
    )

private val PEOPLE = arrayOf("bar.work", "work.write", "write.person", "records.row.0")
private val PERSON = arrayOf("bar.people", "people.row.0")
private val SECRET_WAY = arrayOf("top.settings", "settings.secret")
private const val OLD = "bốn con cò trắng đậu"
private const val NEW = "năm hạt mưa rơi chậm"

/** Every screen that is come to with an open notebook, and what is done on one. */
val MOMENTS: List<Moment> =
    SCREENS.filter { it.opens && it.way.isNotEmpty() }.map { screen ->
        Moment(screen.name, screen.starts.find { it == USUAL } ?: screen.starts.first(), screen.sees, screen.way, LETTERS[screen.name], 1)
    } +
        listOf(
            done("correct", "form.full_name", *PEOPLE, "record.correct", letters = "form.full_name"),
            done("take-back", "told.words", *PEOPLE, "record.undo", "record.undoing.yes", again = 2),
            done("visit", "form.result.met", *PERSON, "person.do.check-in-visit"),
            done("visit-note", "form.note", *PERSON, "person.do.check-in-visit", "form.result.refused", letters = "form.note"),
            done("visit-whole", "page.form", *PERSON, "person.do.check-in-visit", "checkin.whole"),
            done("for-another", "form.for.member.search", "bar.quick", "form.for", "form.for.member"),
            done("unit", "units.row.0", "bar.reports", "reports.unit"),
            done("period", "reports.line.I22", "bar.reports", "reports.period", "reports.period.6T/2026"),
            done("lock-period", "reports.locked", "bar.reports", "reports.lock", "reports.lock.yes", again = 2),
            done("new-sheet", "page.sheet.words", "top.settings", "settings.sheet", "sheet.new", "sheet.secret=$OLD", "sheet.next", again = 2),
            done("new-secret", "told.words", *SECRET_WAY, "secret.old=$OLD", "secret.next", "secret.new=$NEW", "secret.next", "secret.again=$NEW", "secret.next", again = 4),
            done("chosen", "me.row.0", "top.settings", "settings.me", "me.row.0"),
            done("wiped", "page.first.language", "top.settings", "settings.wipe", "wipe.sure", "wipe.typed=XÓA", "wipe.now"),
        )

private fun done(name: String, sees: String, vararg way: String, letters: String? = null, again: Int = 1) =
    Moment(name, USUAL, sees, way.toList(), letters, again)
