package vn.donghanh.app.words

/** People, in English. */
internal object PeopleEn : PeopleWords {
    override val findPerson = "Find by name"
    override val addPerson = "Add a person"
    override val nobodyYet = "Nobody is here yet. Please press “Add a person” to begin."
    override val nobodyFound = "Nobody was found. Please type fewer letters, clear them or take the filter off to see everybody."
    override val narrow = "Filter"
    override val hamlet = "Hamlet"
    override val everyHamlet = "Everywhere"
    override val letters = "A – Y"

    override fun hamletOf(hamlet: String, people: Long) = "$hamlet ($people)"

    override fun fromLetter(letter: String) = "From $letter"

    override val personFile = "See or correct the personal details"
    override val noHelper = "Nobody helps yet."
    override val nothingWritten = "Nothing is written down here yet."
    override val less = "Less"
    override val urgent = "Urgent"
    override val callAmbulance = "Call the ambulance, 115"

    override fun age(years: Int) = if (years == 1) "1 year old" else "$years years old"

    override fun helpedBy(names: List<String>) = "Helped by ${names.joinToString(", ")}"

    override fun call(number: String) = "Call $number"

    override fun callNamed(name: String, role: String?) = if (role == null) "Call $name" else "Call $name, ${role.lowercase()}"

    override fun month(month: String) = month
}
