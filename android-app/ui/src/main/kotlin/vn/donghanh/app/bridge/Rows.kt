package vn.donghanh.app.bridge

import vn.donghanh.PersonPage
import vn.donghanh.TimelinePage
import vn.donghanh.WorkPage
import vn.donghanh.model.PersonItem
import vn.donghanh.model.TimelineItem
import vn.donghanh.model.WorkItem

/** Rows that are read page by page; `next` is where the page after begins. */
data class Rows<T>(val rows: List<T>, val next: String?) {
    /** Whether there are more. */
    val goesOn: Boolean get() = next != null

    /** With the page that follows. */
    operator fun plus(page: Rows<T>): Rows<T> = Rows(rows + page.rows, page.next)
}

/** A page of people. */
fun PersonPage.asRows(): Rows<PersonItem> = Rows(rows, next)

/** A page of a timeline. */
fun TimelinePage.asRows(): Rows<TimelineItem> = Rows(rows, next)

/** A page of a list of work. */
fun WorkPage.asRows(): Rows<WorkItem> = Rows(rows, next)
