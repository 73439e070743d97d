package vn.donghanh.app.words

/** Work and team, in English. */
internal object WorkEn : WorkWords {
    override val nothingWaits = "Nothing waits in this list any more."
    override val settle = "Done"
    override val settleAsk = "Was this read and dealt with?"
    override val writeNew = "Write a new one"

    override fun counted(count: Long) = if (count >= 100) "100 or more" else "$count"

    override val noTeam = "There is no team yet. Please press “Write down” and choose “Team” to begin."
    override val nextMeetings = "Next meetings"
    override val openRecord = "Open the member's record"

    override fun itIsMe(name: String) = "$name (me)"

    override fun overLimit(load: String) = "$load – more than the limit"

    override val lastDay = "Last day"
    override val lastDayHelp = "Day/month/year. Who takes over begins the day after."
    override val whoTakes = "Who takes over each person?"
    override val helpsNobody = "This member helps nobody at present."
    override val stays = "Not handed over yet"

    override fun lastDayOf(name: String) = "Until which day does $name help?"

    override fun goesTo(name: String) = "Goes to $name"

    override fun takerWith(name: String, people: Int, room: Int?) =
        "$name: helps " + (if (people == 1) "1 person" else "$people people") + if (room == null) "" else ", room for $room more"

    override fun handOverPeople(count: Int) = if (count == 1) "Hand over 1 person" else "Hand over $count people"

    override fun handedOver(count: Int) = if (count == 1) "1 person was handed over" else "$count people were handed over"

    override fun handOverWaits(count: Int) = if (count == 1) "1 person waits for you to decide:" else "$count people wait for you to decide:"

    override fun handOverDecide(name: String) = "Decide: $name"
}
