/// Locks before the system lets the app sleep: no key lies in the memory of an app that nobody looks at and no clock of it runs.
/// Who is back within a moment, from a call or a glance at another app, goes on as before.
@MainActor
public final class Leaving {
    private let time: any BackgroundTime
    private let moment: Duration
    private let lock: @MainActor () async -> Void
    private var going: Task<Void, Never>?

    /// `lock` is done when the keys are gone.
    public init(_ time: any BackgroundTime, moment: Duration = .seconds(20), lock: @escaping @MainActor () async -> Void) {
        self.time = time
        self.moment = moment
        self.lock = lock
    }

    /// The app is not seen any more.
    public func left() {
        guard going == nil else { return }
        time.begin { [weak self] in self?.lockNow() }
        going = Task { [weak self, moment] in
            try? await Task.sleep(for: moment)
            if !Task.isCancelled { self?.lockNow() }
        }
    }

    /// It is seen again.
    public func returned() {
        guard let going else { return }
        going.cancel()
        self.going = nil
        time.end()
    }

    /// The moment is over, or the system gives less of one.
    private func lockNow() {
        guard going != nil else { return }
        Task {
            await lock()
            returned()
        }
    }
}

/// How long the system lets an app run that is not seen.
@MainActor
public protocol BackgroundTime {
    /// Asks for some time; `over` is called shortly before there is no more.
    func begin(over: @escaping @MainActor () -> Void)

    /// No more is needed.
    func end()
}
