import Testing

@testable import Platform

/// Nobody looks at the app any more.
@MainActor
@Suite("Leaving")
struct LeavingTests {
    private let time = Time()

    @Test func whoIsBackWithinAMomentGoesOn() async throws {
        var locked = 0
        let leaving = Leaving(time, moment: .milliseconds(60)) { locked += 1 }
        leaving.left()
        leaving.left()
        #expect(time.begun == 1)
        leaving.returned()
        leaving.returned()
        #expect(time.ended == 1)
        try await Task.sleep(for: .milliseconds(120))
        #expect(locked == 0)
    }

    @Test func whoStaysAwayFindsItLockedAndNoTimeIsTakenBeyondThat() async throws {
        var endedBefore: Int?
        let leaving = Leaving(time, moment: .milliseconds(10)) { [time] in endedBefore = time.ended }
        leaving.left()
        try await until { time.ended == 1 }
        // The system lets it run until the keys are gone.
        #expect(endedBefore == 0)
    }

    @Test func whereTheSystemGivesLessItLocksAtOnce() async throws {
        var locked = 0
        let leaving = Leaving(time, moment: .seconds(600)) { locked += 1 }
        leaving.left()
        time.over?()
        try await until { time.ended == 1 }
        #expect(locked == 1)
        // A word of the system that comes too late.
        time.over?()
        try await Task.sleep(for: .milliseconds(20))
        #expect(locked == 1)
    }

    private func until(_ holds: () -> Bool) async throws {
        for _ in 0..<500 where !holds() { try await Task.sleep(for: .milliseconds(10)) }
        #expect(holds())
    }
}

private final class Time: BackgroundTime {
    private(set) var begun = 0
    private(set) var ended = 0
    private(set) var over: (@MainActor () -> Void)?

    func begin(over: @escaping @MainActor () -> Void) {
        begun += 1
        self.over = over
    }

    func end() { ended += 1 }
}
