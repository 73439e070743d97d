// Stands for the application of UIKit. See ../README.md.
@_exported import Foundation

public struct UIBackgroundTaskIdentifier: Equatable, Sendable {
    public static let invalid = UIBackgroundTaskIdentifier()
}

@MainActor
open class UIApplication: NSObject {
    public class var shared: UIApplication { fatalError("a stand-in runs nothing") }

    open func canOpenURL(_ url: URL) -> Bool { fatalError("a stand-in runs nothing") }

    open func open(
        _ url: URL, options: [String: Any] = [:], completionHandler: (@MainActor @Sendable (Bool) -> Void)? = nil
    ) { fatalError("a stand-in runs nothing") }

    open func beginBackgroundTask(
        withName name: String?, expirationHandler: (@MainActor @Sendable () -> Void)? = nil
    ) -> UIBackgroundTaskIdentifier { fatalError("a stand-in runs nothing") }

    open func endBackgroundTask(_ identifier: UIBackgroundTaskIdentifier) { fatalError("a stand-in runs nothing") }
}
