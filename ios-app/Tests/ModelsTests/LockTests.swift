import Journeys
import Testing

@testable import Models

@MainActor
@Suite("Lock")
struct LockTests {
    @Test func whoLocksWhileItOpensFindsItLocked() async throws {
        let stage = try await Stage(.of("village.jsonl"))
        defer { stage.away() }
        let runner = JourneyRunner(stage, given: JourneyTests.given)
        try await runner.play(.of("", opens: false, "?unlock.passphrase"))
        let opening = try #require(stage.app.screen as? UnlockModel)
        stage.app.type(Stage.secret, into: "unlock.passphrase")
        stage.app.press("unlock.open")
        await stage.app.lockNow()
        // The one that was opening has ended; the lock that stands there is another one.
        try await runner.play(.of("", opens: false, "?unlock.passphrase"))
        for _ in 0..<100 where opening.elements.contains(where: { $0.role == .waiting }) {
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(!stage.app.isOpen)
        try await runner.play(.of("", "?bar.today"))
    }

    @Test func whatIsLockedShowsNothingAtOnce() async throws {
        let stage = try await Stage(.of("village.jsonl"))
        defer { stage.away() }
        try await JourneyRunner(stage, given: JourneyTests.given).play(.of("", "?bar.today"))
        stage.app.lock()
        #expect(stage.app.elements.map(\.id) == ["waiting"])
    }
}
