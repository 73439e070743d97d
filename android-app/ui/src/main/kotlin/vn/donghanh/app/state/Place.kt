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
}

/** The places of the bar at the foot, by what somebody does. */
fun barOf(role: Role): List<Place> =
    when (role) {
        Role.VOLUNTEER, Role.LEADER -> listOf(Place.Today, Place.Quick, Place.People, Place.Team)
        Role.MANAGER -> listOf(Place.Today, Place.People, Place.Work, Place.Team, Place.Reports)
        Role.SUPERVISOR -> listOf(Place.Reports, Place.Team)
    }

/** A place where the person is, with what that screen knows. */
class Stop(val place: Place, val model: ScreenModel)

/** What a screen knows. It ends when the person leaves the screen. */
interface ScreenModel {
    /** Ends what goes on for this screen. */
    fun close() {}
}
