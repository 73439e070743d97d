import Foundation

/// A calendar day, of no time zone.
public struct Day: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let daysSince1970: Int64

    public init(daysSince1970: Int64) {
        self.daysSince1970 = daysSince1970
    }

    /// A day of the Gregorian calendar; nothing where there is none, such as 2024-02-30.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        let parts = DateComponents(timeZone: Day.utc, year: year, month: month, day: day)
        guard parts.isValidDate(in: Day.calendar), let date = Day.calendar.date(from: parts) else { return nil }
        self.init(daysSince1970: Int64((date.timeIntervalSince1970 / 86_400).rounded(.down)))
    }

    /// Reads `2024-09-30`.
    public init?(iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        self.init(year, month, day)
    }

    /// Year, month and day.
    public var components: DateComponents {
        let date = Date(timeIntervalSince1970: Double(daysSince1970) * 86_400)
        return Day.calendar.dateComponents([.year, .month, .day], from: date)
    }

    /// `2024-09-30`.
    public var description: String {
        let parts = components
        return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }

    public static func < (one: Day, other: Day) -> Bool {
        one.daysSince1970 < other.daysSince1970
    }

    private static let utc = TimeZone(secondsFromGMT: 0)
    private static let calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = utc ?? calendar.timeZone
        return calendar
    }()
}
