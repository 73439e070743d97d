import Bridge
import Foundation
import Journeys
import Testing

@testable import Models

/// A phone may end the process between two answers of the first run.
@MainActor
@Suite("First run")
struct FirstRunTests {
    @Test func itGoesOnWhereTheProcessEndedAndKeepsNoSecret() async throws {
        let stage = try await Stage(.of("nothing", opens: false))
        defer { stage.away() }
        let runner = JourneyRunner(stage, given: JourneyTests.given)
        try await runner.play(.of(
            "nothing", opens: false, "first.next", "first.role.manager", "first.next", "first.unit=09661", "first.next",
            "first.secret={secret}", "first.next", "?first.again"))
        let kept = try #require(stage.app.screen as? FirstRunModel).toKeep
        #expect(!kept.contains(Stage.secret))

        stage.kill()
        try await runner.play(.of("nothing", opens: false, "?first.language.vi"))
        try #require(stage.app.screen as? FirstRunModel).takeUp(kept)
        // The secret is asked anew; what was answered before it stands there.
        try await runner.play(.of("nothing", opens: false, "?first.secret", "first.back", "?first.unit=09661", "first.back"))
        #expect(stage.app.elements.first { $0.id == "first.role.manager" }?.isChosen == true)
    }

    @Test(arguments: ["", "9 manager 09661", "2 nobody 09661", "manager"])
    func whatWasKeptOtherwiseIsLeft(_ kept: String) async throws {
        let stage = try await Stage(.of("nothing", opens: false))
        defer { stage.away() }
        try await JourneyRunner(stage, given: [:]).play(.of("nothing", opens: false, "?first.language.vi"))
        try #require(stage.app.screen as? FirstRunModel).takeUp(kept)
        #expect(stage.app.elements.contains { $0.id == "first.language.vi" })
    }
}
