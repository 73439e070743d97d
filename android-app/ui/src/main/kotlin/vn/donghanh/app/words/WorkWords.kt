package vn.donghanh.app.words

/** The words of the lists of work, of the team and of a hand-over. */
interface WorkWords {
    val nothingWaits: String
    val settle: String
    val settleAsk: String
    val writeNew: String

    /** How much stands in a list; a hundred are counted and no more. */
    fun counted(count: Long): String

    // The team.
    val noTeam: String
    val nextMeetings: String
    val openRecord: String

    /** A member who holds this device. */
    fun itIsMe(name: String): String

    /** A caseload beyond the limit. */
    fun overLimit(load: String): String

    // A hand-over.
    val lastDay: String
    val lastDayHelp: String
    val whoTakes: String
    val helpsNobody: String
    val stays: String

    /** The heading of the first question. */
    fun lastDayOf(name: String): String

    /** Who takes a person. */
    fun goesTo(name: String): String

    /** A taker, with how many people are helped already and how many more can be. */
    fun takerWith(name: String, people: Int, room: Int?): String

    /** The button that hands over. */
    fun handOverPeople(count: Int): String

    /** How many were handed over. */
    fun handedOver(count: Int): String

    /** How many wait for a decision. */
    fun handOverWaits(count: Int): String

    /** The button that opens what waits. */
    fun handOverDecide(name: String): String
}
