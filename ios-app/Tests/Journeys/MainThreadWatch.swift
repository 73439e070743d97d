import Bridge
import Foundation

/// The clock and the notices of a journey. The core asks the one at nearly every call and tells the other when it locks, both on the
/// thread of the call: what comes in on the main thread is a call that would hold up the screen.
public final class MainThreadWatch: HostClock, ReminderBinding, @unchecked Sendable {
    private let time: @Sendable () -> Date
    private let lock = NSLock()
    private var heard: [String] = []
    private var broken = false
    /// What tells the main queue from others. On Linux its work is not always done on the first thread.
    nonisolated(unsafe) private static let main: DispatchSpecificKey<Bool> = {
        let key = DispatchSpecificKey<Bool>()
        DispatchQueue.main.setSpecific(key: key, value: true)
        return key
    }()

    public init(_ time: @escaping @Sendable () -> Date) {
        self.time = time
        _ = Self.main
    }

    /// What was called on the main thread.
    public var onMain: [String] { lock.withLock { heard } }

    /// A clock that tells nothing: the core then refuses nearly everything.
    public var isBroken: Bool {
        get { lock.withLock { broken } }
        set { lock.withLock { broken = newValue } }
    }

    public func now() throws -> Date {
        hear("the clock")
        if isBroken { throw HostError.NotAvailable }
        return time()
    }

    public func schedule(reminders: [Reminder]) throws { hear("the reminders") }

    private func hear(_ what: String) {
        if DispatchQueue.getSpecific(key: Self.main) == true { lock.withLock { heard.append(what) } }
    }
}
