import Bridge
import Foundation
import Testing

@testable import Platform

/// What the lock screen says, and when.
@Suite("Notices")
struct NoticesTests {
    private let board = Board()
    /// 2026-11-22 at 9 in Vietnam.
    private let now = Date(timeIntervalSince1970: 1_795_312_800)

    private func notices(_ language: @escaping @Sendable (Said) -> String = { $0.vi }) -> Notices {
        Notices(board: board, said: language, now: { [now] in now })
    }

    @Test func theyStandInPlaceOfAllBefore() throws {
        try notices().schedule(reminders: [reminder("2026-11-23"), reminder("2026-11-24")])
        #expect(board.standing.map(\.id) == ["day-2026-11-23", "day-2026-11-24"])
        try notices().schedule(reminders: [reminder("2026-11-25")])
        #expect(board.standing.map(\.id) == ["day-2026-11-25"])
        try notices().schedule(reminders: [])
        #expect(board.standing.isEmpty)
    }

    @Test func nobodyIsToldOfWhatIsPast() throws {
        let all = [reminder("2026-11-21"), reminder("2026-11-22", hour: 7), reminder("2026-11-22", hour: 10)]
        try notices().schedule(reminders: all)
        #expect(board.standing.map(\.at.hour) == [10])
    }

    @Test func theySayHowMuchInTheLanguageOfTheAppAtTheHourOfVietnam() throws {
        try notices { $0.en }.schedule(reminders: [reminder("2026-11-23")])
        let notice = try #require(board.standing.first)
        #expect(notice.says == "There are 2 things to do today.")
        #expect(notice.at.timeZone?.secondsFromGMT(for: now) == 7 * 3_600)
        #expect([notice.at.year, notice.at.month, notice.at.day, notice.at.hour] == [2026, 11, 23, 7])
    }

    private func reminder(_ day: String, hour: UInt32 = 7) -> Reminder {
        let text = Said(vi: "Hôm nay có 2 việc cần làm.", en: "There are 2 things to do today.")
        return Reminder(key: "day-\(day)", day: Day(iso: day) ?? Day(daysSince1970: 0), hour: hour, text: text)
    }
}

private final class Board: NoticeBoard, @unchecked Sendable {
    private(set) var standing: [Notice] = []

    func clear() { standing = [] }

    func put(_ notice: Notice) { standing.append(notice) }
}
