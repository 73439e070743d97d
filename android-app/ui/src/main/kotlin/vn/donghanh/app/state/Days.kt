package vn.donghanh.app.state

import java.time.LocalDate
import java.time.format.DateTimeFormatter

private val WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy")

/** A day as it is written on paper: 02/09/2026, in either language. */
fun LocalDate.written(): String = format(WRITTEN)

/** Its month: 09/2026. */
fun LocalDate.writtenMonth(): String = written().drop(3)
