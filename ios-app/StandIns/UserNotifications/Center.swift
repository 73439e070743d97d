// Stands for UserNotifications. See ../README.md.
import Foundation

public struct UNAuthorizationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public static let sound = Self(rawValue: 1 << 1)
    public static let alert = Self(rawValue: 1 << 2)

    public init(rawValue: UInt) { self.rawValue = rawValue }
}

public final class UNNotificationSound: Sendable {
    public static let `default` = UNNotificationSound()
}

open class UNNotificationContent: NSObject {}

open class UNMutableNotificationContent: UNNotificationContent {
    open var title = ""
    open var sound: UNNotificationSound?
}

open class UNNotificationTrigger: NSObject {}

open class UNCalendarNotificationTrigger: UNNotificationTrigger {
    public convenience init(dateMatching dateComponents: DateComponents, repeats: Bool) { self.init() }
}

open class UNNotificationRequest: NSObject {
    public convenience init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) { self.init() }
}

open class UNUserNotificationCenter: NSObject {
    open class func current() -> UNUserNotificationCenter { fatalError("a stand-in tells nobody") }

    open func requestAuthorization(options: UNAuthorizationOptions) async throws -> Bool { fatalError("a stand-in tells nobody") }

    open func add(_ request: UNNotificationRequest, withCompletionHandler: (@Sendable ((any Error)?) -> Void)?) {
        fatalError("a stand-in tells nobody")
    }

    open func removeAllPendingNotificationRequests() { fatalError("a stand-in tells nobody") }

    open func removeAllDeliveredNotifications() { fatalError("a stand-in tells nobody") }
}
