package vn.donghanh.app.words

/** The words of the list of people and of a person's page. */
interface PeopleWords {
    val findPerson: String
    val addPerson: String
    val nobodyYet: String
    val nobodyFound: String
    val narrow: String
    val hamlet: String
    val everyHamlet: String
    val letters: String

    /** A hamlet, and how many people live there. */
    fun hamletOf(hamlet: String, people: Long): String

    /** The list begins with that letter. */
    fun fromLetter(letter: String): String

    val noHelper: String
    val personFile: String
    val nothingWritten: String
    val less: String
    val urgent: String
    val callAmbulance: String

    /** In full years. */
    fun age(years: Int): String

    /** Who helps, the first helper first. */
    fun helpedBy(names: List<String>): String

    /** The button that calls a number. */
    fun call(number: String): String

    /** The button that calls somebody of the team. */
    fun callNamed(name: String, role: String?): String

    /** The heading of a month, `09/2026`. */
    fun month(month: String): String
}
