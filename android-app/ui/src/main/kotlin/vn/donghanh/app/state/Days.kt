package vn.donghanh.app.state

import java.time.DateTimeException
import java.time.LocalDate
import java.time.format.DateTimeFormatter

private val WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy")
private val TYPED = Regex("""\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*""")

/** A day as it is written on paper: 02/09/2026, in either language. */
fun LocalDate.written(): String = format(WRITTEN)

/** Its month: 09/2026. */
fun LocalDate.writtenMonth(): String = written().drop(3)

/** A day as somebody types it: 2/9/2026, 02-09-2026. Null where it is none. */
fun readDay(typed: String): LocalDate? {
    val (day, month, year) = TYPED.matchEntire(typed)?.destructured ?: return null
    return try {
        LocalDate.of(year.toInt(), month.toInt(), day.toInt())
    } catch (_: DateTimeException) {
        null
    }
}
