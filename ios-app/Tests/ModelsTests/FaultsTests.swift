import Journeys
import Testing

@testable import Models

/// Whatever the device refuses in the middle of a screen: why is said, no letter is lost, and it goes on once it works again.
@MainActor
@Suite("Faults")
struct FaultsTests {
    @Test(arguments: ["today", "people", "work", "team"])
    func aScreenSaysWhyAndReadsAgain(_ place: String) async throws {
        try await onScreen { stage, runner in
            stage.watch.isBroken = true
            try await runner.play(.of("", opens: false, "bar.\(place)", "?failed.why"))
            stage.watch.isBroken = false
            try await runner.play(.of("", opens: false, "failed.again", "!failed.why", "!waiting"))
            #expect(stage.app.elements.contains { $0.role == .row })
        }
    }

    @Test func whatIsTypedWaitsAndTheFormIsNotLeft() async throws {
        try await onScreen { stage, runner in
            try await runner.play(.of("", opens: false, "bar.people", "people.add", "form.full_name=Đỗ", "?form.full_name=Đỗ"))
            stage.watch.isBroken = true
            try await runner.play(.of(
                "", opens: false, "form.full_name=Đỗ Văn Nam", "?form.stuck", "?form.full_name=Đỗ Văn Nam", "back", "top.back",
                "?form.stuck"))
            stage.watch.isBroken = false
            try await runner.play(.of(
                "", opens: false, "form.again", "!form.stuck", "form.save", "?told.words=Đỗ Văn Nam"))
        }
    }

    @Test func whatIsNotDoneIsToldAtTheFoot() async throws {
        try await onScreen { stage, runner in
            stage.watch.isBroken = true
            try await runner.play(.of("", opens: false, "today.due.0.act", "?told.words"))
            #expect(stage.app.elements.first { $0.id == "told.words" }?.role == .wrong)
            stage.watch.isBroken = false
            try await runner.play(.of("", opens: false, "today.due.0.act", "?form.save", "!told.words"))
        }
    }

    private func onScreen(_ does: (Stage, JourneyRunner) async throws -> Void) async throws {
        let begin = try Journey.of("office.jsonl", "?today.due.0")
        let stage = try await Stage(begin)
        defer { stage.away() }
        let runner = JourneyRunner(stage, given: JourneyTests.given)
        try await runner.play(begin)
        try await does(stage, runner)
    }
}
