package vn.donghanh

import java.time.LocalDate
import vn.donghanh.model.DamageFinding
import vn.donghanh.model.FilterItem
import vn.donghanh.model.HamletItem
import vn.donghanh.model.HistoryItem
import vn.donghanh.model.KindItem
import vn.donghanh.model.LetterItem
import vn.donghanh.model.MenuSection
import vn.donghanh.model.Own
import vn.donghanh.model.PeopleFilter
import vn.donghanh.model.PersonCard
import vn.donghanh.model.RecordView
import vn.donghanh.model.Role
import vn.donghanh.model.TeamScreen

/** Rows of a page where nothing else is asked; 500 is the most. */
const val PAGE: UInt = 50u

/** The record kinds that a person fills in, in the order of menus. It needs no key. */
fun Notebook.catalogue(): List<KindItem> = core.catalogue()

/** What somebody of that role is offered to write down, under headings. It needs no key and grants nothing. */
fun Notebook.menu(role: Role): List<MenuSection> = core.menu(role)

/** Reads a day as people type it: 12/05/1985, 1-5-1985, or ISO. It needs no key; a refusal says what to type. */
suspend fun Notebook.readDay(text: String): LocalDate = io { readDay(text) }

/** The first screen: what is to be done this week, the month's own figures, the report that is owed, drafts. One call. */
suspend fun Notebook.todayScreen(limit: UInt = PAGE): TodayScreen = io { todayScreen(limit) }

/** A person's page: the card, the timeline, what is offered, the sections. One call. */
suspend fun Notebook.personScreen(person: String, limit: UInt = PAGE): PersonScreen = io { personScreen(person, limit) }

/** The team's page: teams with members and caseloads, and the next days of clubs and briefings. One call. */
suspend fun Notebook.teamScreen(): TeamScreen = io { teamScreen() }

/** Who holds the device: role, unit, own membership, name. */
suspend fun Notebook.own(): Own = io { own() }

/** People in the order of Vietnamese names. `after` is the `next` of the page before. */
suspend fun Notebook.people(after: String? = null, limit: UInt = PAGE): PersonPage = io { people(after, limit) }

/** The filters of the list of people that the holder is offered, in their order; hamlets stand apart. */
suspend fun Notebook.peopleFilters(): List<FilterItem> = io { peopleFilters() }

/** The people whom a filter lets through, in the order of Vietnamese names. */
suspend fun Notebook.peopleWhere(filter: PeopleFilter, after: String? = null, limit: UInt = PAGE): PersonPage =
    io { peopleWhere(filter, after, limit) }

/** The letters with which given names begin, each with where the list goes on. */
suspend fun Notebook.letters(): List<LetterItem> = io { letters() }

/** The hamlets in which people live, with how many of them. */
suspend fun Notebook.hamlets(): List<HamletItem> = io { hamlets() }

/** A person's card. */
suspend fun Notebook.person(person: String): PersonCard = io { person(person) }

/** Everything that names a record — a person, a team — newest day first. */
suspend fun Notebook.timeline(about: String, after: String? = null, limit: UInt = PAGE): TimelinePage =
    io { timeline(about, after, limit) }

/** A section of a person's page: what of its headings names the person, newest day first. */
suspend fun Notebook.personSection(
    person: String,
    section: String,
    after: String? = null,
    limit: UInt = PAGE,
): TimelinePage = io { personSection(person, section, after, limit) }

/** The records of a kind, newest day first. */
suspend fun Notebook.records(kind: String, after: String? = null, limit: UInt = PAGE): TimelinePage =
    io { records(kind, after, limit) }

/** A record with all its answers. */
suspend fun Notebook.record(record: String): RecordView = io { record(record) }

/** Everything that happened to a record, first to last. */
suspend fun Notebook.history(record: String): List<HistoryItem> = io { history(record) }

/** People whose names hold every word of the query, in any order, marks or not. */
suspend fun Notebook.search(query: String, after: String? = null, limit: UInt = PAGE): PersonPage =
    io { search(query, after, limit) }

/** Records whose notes hold every word of the query, newest first. */
suspend fun Notebook.searchNotes(query: String, after: String? = null, limit: UInt = PAGE): TimelinePage =
    io { searchNotes(query, after, limit) }

/** What is to be done this week: referrals and high needs, what is overdue, notices, today, the six days after. */
suspend fun Notebook.dueThisWeek(after: String? = null, limit: UInt = PAGE): DuePage = io { dueThisWeek(after, limit) }

/** The name of an administrative unit; none where this device does not hold it. */
suspend fun Notebook.unitName(code: String): String? = io { unitName(code) }

/** What was found wrong at an opening, oldest first. Empty for a notebook that is well. */
suspend fun Notebook.findings(): List<DamageFinding> = io { findings() }
