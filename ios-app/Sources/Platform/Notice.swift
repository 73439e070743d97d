import Bridge
import Foundation

/// A line on the lock screen: how many things are to be done that day, and nothing of what or whom.
struct Notice: Equatable, Sendable {
    /// The same for the same day.
    let id: String
    let says: String
    /// When it is shown, by the clock of Vietnam wherever the device is.
    let at: DateComponents

    /// Those that are still to be shown; nobody is told of what is past.
    static func ahead(_ reminders: [Reminder], in said: (Said) -> String, now: Date) -> [Notice] {
        reminders.compactMap { reminder in
            var at = reminder.day.components
            at.calendar = vietnam
            at.timeZone = vietnam.timeZone
            at.hour = Int(reminder.hour)
            guard let shown = vietnam.date(from: at), shown > now else { return nil }
            return Notice(id: reminder.key, says: said(reminder.text), at: at)
        }
    }

    private static let vietnam = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Asia/Ho_Chi_Minh") ?? calendar.timeZone
        return calendar
    }()
}
