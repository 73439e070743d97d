package vn.donghanh.app.state

import vn.donghanh.model.Role

/** Where a person can be in the open notebook. */
sealed interface Place {
    /** What is to be done. */
    data object Today : Place

    /** An outreach in four taps. */
    data object Quick : Place

    /** The people of the notebook. */
    data object People : Place

    /** The lists of work. */
    data object Work : Place

    /** The team: members, caseloads, days. */
    data object Team : Place

    /** Reports and targets. */
    data object Reports : Place

    /** What the person sets. */
    data object Settings : Place

    /** A person's page. */
    data class Person(val id: String) : Place

    /** Everything that can be written down. */
    data object Menu : Place

    /** A form of that draft. */
    data class Form(val draft: String) : Place

    /** The same of a visit, question by question. */
    data class CheckIn(val draft: String) : Place

    /** Something that was written down. */
    data class Record(val id: String) : Place
}

/** The places of the bar at the foot, by what somebody does. */
fun barOf(role: Role): List<Place> =
    when (role) {
        Role.VOLUNTEER, Role.LEADER -> listOf(Place.Today, Place.Quick, Place.People, Place.Team)
        Role.MANAGER -> listOf(Place.Today, Place.People, Place.Work, Place.Team, Place.Reports)
        Role.SUPERVISOR -> listOf(Place.Reports, Place.Team)
    }

/** Where a form of that kind is filled. */
fun formPlace(kind: String, draft: String): Place = if (kind == CheckInModel.KIND) Place.CheckIn(draft) else Place.Form(draft)

/** A place where the person is, with what that screen knows. */
class Stop(val place: Place, val model: ScreenModel)

/** What a screen knows. It ends when the person leaves the screen. */
interface ScreenModel {
    /** The draft that it fills, if it fills one. */
    val draft: String? get() = null

    /** Whether leaving it now would lose something. The screen says what, and what to do. */
    val stays: Boolean get() = false

    /** One step back within the screen. False where there is none. */
    fun back(): Boolean = false

    /** Ends what goes on for this screen. */
    fun close() {}
}
