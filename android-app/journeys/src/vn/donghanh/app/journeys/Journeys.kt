package vn.donghanh.app.journeys

/** The journeys that are played, on the PC and under Robolectric. */
val JOURNEYS =
    listOf(
        "j01-first-run.json",
        "j01-sheet-later.json",
        "j02-wrong-secret.json",
        "j03-outreach.json",
        "j04-check-in.json",
        "j05-not-met.json",
        "j06-search.json",
        "j07-timeline.json",
        "j08-decision.json",
        "j09-caseload.json",
        "j10-killed.json",
        "j11-hand-over.json",
        "j12-methadone.json",
        "j13-assessment.json",
        "j14-report.json",
        "j17-forgotten.json",
        "j19-language.json",
        "j20-auto-lock.json",
        "j21-agrees.json",
        "j22-for-another.json",
    )
