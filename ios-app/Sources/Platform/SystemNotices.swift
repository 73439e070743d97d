import Bridge
import Foundation
import UserNotifications

/// The notices of the system.
struct SystemNotices: NoticeBoard {
    func clear() {
        let center = UNUserNotificationCenter.current()
        center.removeAllPendingNotificationRequests()
        center.removeAllDeliveredNotifications()
    }

    func put(_ notice: Notice) {
        let content = UNMutableNotificationContent()
        content.title = notice.says
        content.sound = .default
        let trigger = UNCalendarNotificationTrigger(dateMatching: notice.at, repeats: false)
        let request = UNNotificationRequest(identifier: notice.id, content: content, trigger: trigger)
        // What the system does not take is set again at the next occasion, with all others.
        UNUserNotificationCenter.current().add(request, withCompletionHandler: nil)
    }
}

extension Notices {
    /// Those of this device, in the language that `said` chooses.
    public convenience init(said: @escaping @Sendable (Said) -> String) {
        self.init(board: SystemNotices(), said: said)
    }

    /// Asks the person whether notices may be shown. The system asks once, however often this is called.
    public static func ask() async {
        // A no is an answer, and so is a failure: nothing else depends on it.
        _ = try? await UNUserNotificationCenter.current().requestAuthorization(options: [.alert, .sound])
    }
}
