package vn.donghanh.app.desktop.faults

import vn.donghanh.app.desktop.surface.Stage

/** Lets the core refuse at a moment, does what a person would do then, and says what that person would complain of. */
internal class FaultDrive(private val stage: Stage, private val way: FaultyWay, private val fault: Fault) {
    private val complaints = mutableListOf<String>()

    /** Goes to the moment, through it, and on. */
    fun complaints(moment: Moment): List<String> {
        moment.way.dropLast(1).forEach(stage::step)
        val told = refused(moment.sees) { stage.step(moment.way.last()) }
        if (complaints.isNotEmpty()) return complaints
        if (told && fault == Fault.LOCKED) {
            stage.open()
            moment.way.forEach(stage::step)
        } else if (told) {
            goOn(moment)
        }
        stage.waits { found(moment.sees) }
        stage.there(moment.sees)
        moment.letters?.let(::type)
        return complaints
    }

    /** Does something while the core refuses; `sees` stands there where it needs nothing of what is refused. False then. */
    private fun refused(sees: String, acts: () -> Unit): Boolean {
        // What was done before is over: else it would meet the lock, and not what is done now.
        stage.waits { way.isQuiet }
        val before = way.crossed
        if (fault == Fault.LOCKED) stage.lockFromOutside() else way.fault = fault
        acts()
        val told = stage.waits(SOON_MILLIS) { way.crossed > before } && stage.waits(PROMPT_MILLIS, ::isTold)
        way.fault = null
        if (!told && (way.crossed > before && fault != Fault.LOCKED || !stage.waits { stage.isThere(sees) })) {
            complaints += "nobody is told what to do"
        }
        return told
    }

    /** Whether it is there; a list is scrolled to it. */
    private fun found(tag: String): Boolean {
        stage.reach(tag)
        return stage.isThere(tag)
    }

    private fun isTold() = if (fault == Fault.LOCKED) stage.isThere("page.unlock") else stage.shows(fault.said.vi)

    /** The disk has room again: once more, as the screen offers it, or by going back and coming again. */
    private fun goOn(moment: Moment) {
        if (stage.isThere("failed.again")) return stage.step("failed.again")
        if (stage.isThere("form.again")) stage.step("form.again")
        if (stage.waits(SOON_MILLIS) { stage.isThere(moment.sees) }) return
        val again = moment.way.takeLast(moment.again)
        while (!found(again.first().substringBefore('='))) if (!stage.back()) return
        again.forEach(stage::step)
    }

    private fun type(field: String) {
        stage.step("$field=$FIRST")
        refused(field) { stage.step("$field=$SECOND") }
        if (fault == Fault.LOCKED) {
            stage.open()
        } else {
            keeps(field)
            if (stage.isThere("form.again")) stage.step("form.again")
            if (stage.isThere("failed.again")) stage.step("failed.again")
            stage.gone("form.stuck")
        }
        // A field keeps its own letters while the cursor is in it: what counts is what the draft has. What is only looked for is asked anew.
        if (field.startsWith("form.")) draftKeeps(field) else if (fault != Fault.LOCKED) keeps(field)
    }

    /** One of the drafts on Today has it; another one may have been begun before. */
    private fun draftKeeps(field: String) {
        var at = 0
        do {
            while (!stage.isThere("bar.today") && stage.back()) stage.there("top.lock")
            stage.step("bar.today")
            stage.there("today")
            if (!stage.isThere("today.draft.$at")) break
            stage.step("today.draft.${at++}")
            // A visit begins with its first question. A draft of another kind has neither.
            stage.waits(PROMPT_MILLIS) { stage.isThere(field) || stage.isThere("checkin.whole") }
            if (!stage.isThere(field) && stage.isThere("checkin.whole")) stage.step("checkin.whole")
            if (stage.waits(PROMPT_MILLIS) { stage.isThere(field) && SECOND in stage.said(field) }) return
        } while (true)
        complaints += "what was typed is gone"
    }

    private fun keeps(field: String) {
        stage.there(field)
        if (!stage.waits { SECOND in stage.said(field) }) complaints += "what was typed is gone"
    }

    private companion object {
        /** What a press asks for is asked for within that time. */
        const val SOON_MILLIS = 1_000L

        /** And what became of it is told within that. */
        const val PROMPT_MILLIS = 10_000L
        const val FIRST = "Thôn"
        const val SECOND = "Thôn Yên Sơn"
    }
}
