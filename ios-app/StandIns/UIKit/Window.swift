// Stands for the windows of UIKit. See ../README.md.

open class UIColor: NSObject {
    public class var systemBackground: UIColor { fatalError("a stand-in draws nothing") }
}

@MainActor
open class UIScene: NSObject {}

open class UIWindowScene: UIScene {}

@MainActor
open class UIViewController: NSObject {}

@MainActor
open class UIWindow: NSObject {
    public struct Level: Sendable {
        public static let alert = Level(rawValue: 2_000)
        public let rawValue: Double

        public init(rawValue: Double) { self.rawValue = rawValue }
    }

    open var backgroundColor: UIColor?
    open var isHidden = true
    open var rootViewController: UIViewController?
    open var windowLevel = Level(rawValue: 0)

    public init(windowScene: UIWindowScene) {}
}

extension UIApplication {
    public var connectedScenes: Set<UIScene> { fatalError("a stand-in runs nothing") }
}
