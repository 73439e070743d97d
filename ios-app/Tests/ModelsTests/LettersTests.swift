import Bridge
import Journeys
import Testing

@testable import Models

/// Fails when letters that were typed into a form of the real core are gone after it was left or locked.
@MainActor
@Suite("Letters")
struct LettersTests {
    private static let name = "Khuất Văn Ân"

    @Test func aScreenThatIsLeftAtOnceLosesNoLetter() async throws {
        try await onForm { stage, runner in
            type(stage.app)
            #expect(stage.app.back())
            try await runner.play(.of("", opens: false, "bar.today", "today.draft.0", "?form.full_name=\(Self.name)"))
        }
    }

    @Test func whoLocksWhileTypingLosesNoLetter() async throws {
        try await onForm { stage, runner in
            type(stage.app)
            await stage.app.lockNow()
            try await runner.play(.of("", "today.draft.0", "?form.full_name=\(Self.name)"))
        }
    }

    @Test func aNotebookThatIsLockedFromOutsideLosesNoLetter() async throws {
        try await onForm { stage, runner in
            stage.app.type("Khuất", into: "form.full_name")
            try await runner.play(.of("", opens: false, "?form.full_name=Khuất"))
            guard case .open(let open) = stage.app.gate else { throw Closed() }
            await open.desk.settle()
            await open.book.lock()
            type(stage.app)
            stage.app.type("Muồng Cháu", into: "form.hamlet")
            // What was typed goes on by itself once the notebook is open; a lost letter would never come.
            try await runner.play(.of("", "today.draft.0", "?form.full_name=\(Self.name)", "?form.hamlet=Muồng Cháu"))
        }
    }

    /// Nothing of it was kept when the lock came: only how it was begun tells about whom it is.
    @Test func aFormOfWhichNothingWasKeptIsBegunAgainAsItWasBegun() async throws {
        let begin = try Journey.of("village.jsonl", "bar.people", "people.row.0", "person.do.check-in-visit", "?form.result.met")
        try await on(begin) { stage, runner in
            guard case .open(let open) = stage.app.gate else { throw Closed() }
            let person = stage.app.elements.first { $0.id == "checkin.person" }?.label
            await open.book.lock()
            stage.app.press("form.result.refused")
            try await runner.play(.of("", "today.draft.0", "?checkin.person=\(try #require(person))"))
        }
    }

    @Test func twoAnswersInOneBreathAreBothThere() async throws {
        try await onForm { stage, runner in
            stage.app.press("form.groups.family")
            stage.app.press("form.groups.erred")
            #expect(stage.app.elements.filter { $0.id.hasPrefix("form.groups.") && $0.isChosen }.count == 2)
            #expect(stage.app.back())
            try await runner.play(.of("", opens: false, "bar.today", "today.draft.0", "?form.full_name"))
            #expect(stage.app.elements.filter { $0.id.hasPrefix("form.groups.") && $0.isChosen }.count == 2)
        }
    }

    @Test func whatIsWrongShowsUnderItsFieldOnceTheCursorLeaves() async throws {
        try await onForm { stage, runner in
            stage.app.type("32/13/2024", into: "form.born")
            try await runner.play(.of("", opens: false, "?form.born=32/13/2024", "!form.born.wrong"))
            stage.app.leave("form.born")
            try await runner.play(.of("", opens: false, "?form.born.wrong"))
        }
    }

    /// Letter by letter, as a keyboard does.
    private func type(_ app: AppModel) {
        for end in 1...Self.name.count { app.type(String(Self.name.prefix(end)), into: "form.full_name") }
    }

    /// Begins the file of somebody new.
    private func onForm(_ does: (Stage, JourneyRunner) async throws -> Void) async throws {
        try await on(Journey.of("village.jsonl", "bar.people", "people.add", "?form.full_name"), does)
    }

    private func on(_ begin: Journey, _ does: (Stage, JourneyRunner) async throws -> Void) async throws {
        let stage = try await Stage(begin)
        defer { stage.away() }
        let runner = JourneyRunner(stage, given: JourneyTests.given)
        try await runner.play(begin)
        try await does(stage, runner)
    }

    private struct Closed: Error {}
}
