package vn.donghanh.app.state

import java.util.UUID
import vn.donghanh.app.bridge.Key
import vn.donghanh.model.Role
import vn.donghanh.model.Said

/** Where a person can be in the open notebook. */
sealed interface Place {
    /** What is to be done. */
    data object Today : Place

    /** An outreach in four taps. */
    data object Quick : Place

    /** The people of the notebook. */
    data object People : Place

    /** A person's page. */
    data class Person(val id: String) : Place

    /** A record, with its history. */
    data class Record(val id: String) : Place

    /** A form of that draft. */
    data class Form(val draft: String) : Place

    /** The same of a visit, question by question. */
    data class CheckIn(val draft: String) : Place

    /** The lists of work. */
    data object Work : Place

    /** A list of work. */
    data class WorkList(val list: String, val label: Said) : Place

    /** Everything that can be written down, under headings. */
    data object Write : Place

    /** The records of a kind. */
    data class Records(val kind: String, val label: Said) : Place

    /** The team: members, caseloads, days. */
    data object Team : Place

    /** Hands over the people of a member who leaves. */
    data class HandOver(val membership: String) : Place

    /** Reports and targets. */
    data object Reports : Place

    /** An indicator: twelve months of it, and the records behind the number. */
    data class Indicator(val indicator: String, val unit: String, val period: String) : Place

    /** The targets of a plan. */
    data class Targets(val unit: String, val period: String) : Place

    /** What the person sets. */
    data object Settings : Place

    /** A new PIN or passphrase. */
    data class Secret(val key: Key) : Place

    /** The recovery sheet. */
    data object Sheet : Place

    /** Opening with a finger or a face. */
    data object Biometric : Place

    /** Which member of the team the holder is. */
    data object Me : Place

    /** Whether every entry is as it was signed. */
    data object Audit : Place

    /** Version and licences. */
    data object About : Place

    /** Takes everything off this device. */
    data object Wipe : Place
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
class Stop(val place: Place, val model: ScreenModel) {
    /** Names it among all stops: a screen that is come back to stands where it was left. */
    val key: String = UUID.randomUUID().toString()
}

/** What a screen knows. It ends when the person leaves the screen. */
interface ScreenModel {
    /** The draft that it fills, if it fills one. */
    val draft: String? get() = null

    /** Whether leaving it now would lose something. The screen says what, and what to do. */
    val stays: Boolean get() = false

    /** Saves what is being written here. False where that is nothing. */
    fun saveNow(): Boolean = false

    /** One step back within the screen. False where there is none. */
    fun back(): Boolean = false

    /** Ends what goes on for this screen. */
    fun close() {}
}
