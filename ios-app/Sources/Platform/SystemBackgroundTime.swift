#if canImport(UIKit)
import UIKit

/// The time that iOS gives.
public final class SystemBackgroundTime: BackgroundTime {
    private var task = UIBackgroundTaskIdentifier.invalid

    public init() {}

    public func begin(over: @escaping @MainActor () -> Void) {
        end()
        task = UIApplication.shared.beginBackgroundTask(withName: "lock", expirationHandler: over)
    }

    public func end() {
        if task != .invalid { UIApplication.shared.endBackgroundTask(task) }
        task = .invalid
    }
}
#endif
