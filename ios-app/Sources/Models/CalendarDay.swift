import Bridge
import Foundation

/// A day as a month to pick from has it: a moment of it, by the clock of no place.
public enum CalendarDay {
    /// The moment of 2024-09-30; nil where that is no day.
    public static func moment(_ iso: String) -> Date? {
        Day(iso: iso).map { Date(timeIntervalSince1970: Double($0.daysSince1970) * secondsOfDay) }
    }

    /// The day of a moment, as 2024-09-30.
    public static func iso(_ moment: Date) -> String {
        Day(daysSince1970: Int64((moment.timeIntervalSince1970 / secondsOfDay).rounded(.down))).description
    }

    /// The calendar by which it is picked: weeks begin on Monday.
    public static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
        calendar.firstWeekday = 2
        return calendar
    }()

    private static let secondsOfDay = 86_400.0
}
