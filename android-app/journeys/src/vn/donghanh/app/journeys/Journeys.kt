package vn.donghanh.app.journeys

/** The journeys that are played, on the PC and under Robolectric. */
val JOURNEYS =
    listOf(
        "j01-first-run.json",
        "j03-outreach.json",
        "j04-check-in.json",
        "j05-not-met.json",
        "j08-decision.json",
        "j09-caseload.json",
        "j10-killed.json",
        "j13-assessment.json",
        "j19-language.json",
        "j22-for-another.json",
    )
