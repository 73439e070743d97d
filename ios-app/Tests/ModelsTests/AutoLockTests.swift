import Testing

@testable import Models

/// Fails when a notebook stays open longer than was set, or locks while somebody uses it.
@MainActor
@Suite("Auto-lock")
struct AutoLockTests {
    @Test func itLocksOnceAfterTheMinutesWithoutATouch() {
        let device = Idle()
        device.lock.begin()
        device.now += .seconds(179)
        #expect(device.lock.check() && device.locks == 0)
        device.now += .seconds(1)
        #expect(!device.lock.check() && device.locks == 1)
        device.now += .seconds(600)
        device.lock.check()
        #expect(device.locks == 1)
    }

    @Test func itLocksByItself() async throws {
        let device = Idle(after: .milliseconds(30))
        device.lock.begin()
        device.now = .milliseconds(30)
        for _ in 0..<200 where device.locks == 0 { try await Task.sleep(for: .milliseconds(10)) }
        #expect(device.locks == 1)
    }

    @Test func aTouchBeginsTheMinutesAnew() {
        let device = Idle()
        device.lock.begin()
        for _ in 0..<10 {
            device.now += .seconds(120)
            device.lock.touched()
        }
        #expect(device.locks == 0)
    }

    @Test func aTouchThatComesTooLateDoesNotCount() {
        let device = Idle()
        device.lock.begin()
        device.now += .seconds(240)
        device.lock.touched()
        #expect(device.locks == 1)
    }

    @Test func whereNothingIsOpenNothingIsLocked() {
        let device = Idle()
        device.lock.begin()
        device.lock.end()
        device.now += .seconds(240)
        device.lock.touched()
        device.lock.check()
        #expect(device.locks == 0)
    }
}

/// A device that nobody touches, by a clock of its own.
@MainActor
private final class Idle {
    var now = Duration.zero
    var locks = 0
    private let after: Duration
    private(set) lazy var lock = AutoLock(clock: { self.now }, after: { self.after }, lock: { self.locks += 1 })

    init(after: Duration = .seconds(180)) {
        self.after = after
    }
}
