/// Locks after so many minutes without a touch, whether the app was in front or away: away it is not touched, either.
@MainActor
final class AutoLock {
    private let clock: () -> Duration
    private let after: () -> Duration
    private let lock: () -> Void
    private var touchedAt = Duration.zero
    private var waiting: Task<Void, Never>?

    /// `clock` tells how long the device is on, sleep included: nobody can set that back.
    init(clock: @escaping () -> Duration, after: @escaping () -> Duration, lock: @escaping () -> Void) {
        self.clock = clock
        self.after = after
        self.lock = lock
    }

    /// The notebook was opened.
    func begin() {
        end()
        touchedAt = clock()
        waiting = Task { [weak self] in
            while let left = self?.left, left > .zero {
                try? await Task.sleep(for: left)
                if Task.isCancelled { return }
            }
            self?.lockNow()
        }
    }

    /// Somebody touched it. A touch that comes too late does not count: a device that slept wakes up locked.
    func touched() {
        if check() { touchedAt = clock() }
    }

    /// Locks where the time is over; false then, and where nothing is open.
    @discardableResult
    func check() -> Bool {
        guard waiting != nil else { return false }
        if left > .zero { return true }
        lockNow()
        return false
    }

    /// The notebook is locked.
    func end() {
        waiting?.cancel()
        waiting = nil
    }

    private var left: Duration { touchedAt + after() - clock() }

    private func lockNow() {
        end()
        lock()
    }
}
