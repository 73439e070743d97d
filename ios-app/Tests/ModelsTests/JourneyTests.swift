import Journeys
import Testing

@MainActor
@Suite("Journeys")
struct JourneyTests {
    static let given = ["secret": Stage.secret, "weak": "aaaaaaaaaaaa", "other": "năm con sếu bay về"]

    @Test(arguments: [
        "j01-first-run.json", "j01-sheet-later.json", "j02-wrong-secret.json", "j03-outreach.json", "j04-check-in.json",
        "j05-not-met.json", "j06-search.json", "j07-timeline.json", "j08-decision.json", "j09-caseload.json", "j10-killed.json",
        "j11-hand-over.json", "j12-methadone.json", "j13-assessment.json", "j14-report.json", "j17-forgotten.json",
        "j19-language.json", "j20-auto-lock.json", "j21-agrees.json", "j22-for-another.json",
    ])
    func plays(_ file: String) async throws {
        let journey = try Journey.read(file)
        let stage = try await Stage(journey)
        defer { stage.away() }
        try await JourneyRunner(stage, given: Self.given).play(journey)
    }
}
