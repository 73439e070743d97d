package vn.donghanh

import vn.donghanh.model.HandOver
import vn.donghanh.model.HandOverRequest
import vn.donghanh.model.HandedOver
import vn.donghanh.model.Reminder
import vn.donghanh.model.Role
import vn.donghanh.model.WorkListItem

/** The lists of work that somebody of that role is offered, with how much stands in each. */
suspend fun Notebook.workLists(role: Role): List<WorkListItem> = io { workLists(role) }

/** A page of a list of work. `after` is the `next` of the page before. */
suspend fun Notebook.workList(list: String, after: String? = null, limit: UInt = PAGE): WorkPage =
    io { workList(list, after, limit) }

/** Notes that somebody read a finding and did what it asks: it leaves the list of work. */
suspend fun Notebook.settleFinding(file: String) = io { settleFinding(file) }

/** Whom a helper helps today, and who could take each one. */
suspend fun Notebook.handOver(membership: String): HandOver = io { handOver(membership) }

/** Hands people over, one after the other: what one form waits for stops none of the others. */
suspend fun Notebook.handOverTo(request: HandOverRequest): List<HandedOver> = io { handOverTo(request) }

/** The membership that is the holder's own, if somebody said so. */
suspend fun Notebook.ownMembership(): String? = io { ownMembership() }

/** Says which membership is the holder's own: a volunteer's day then shows what that helper should do. */
suspend fun Notebook.setOwnMembership(membership: String?) = io { setOwnMembership(membership) }

/** The next reminders: one for each day on which something is to be done. */
suspend fun Notebook.reminders(limit: UInt = PAGE): List<Reminder> = io { reminders(limit) }

/** Lets a host set the phone's alarms, in place of an earlier host; none ends that. It needs no key. */
suspend fun Notebook.remindBy(host: ReminderBinding?) = io { remindBy(host) }
