import Bridge
import Testing

@testable import Models

@Suite("Days")
struct DayTests {
    @Test func aDayIsWrittenAsOnPaper() throws {
        let day = try #require(Day(2026, 9, 2))
        #expect(Words(.vietnamese).day(day) == "02/09/2026")
        #expect(Words(.english).month(day) == "09/2026")
    }

    @Test func whatIsNotKnownOfADayGoesAndNothingIsMadeUp() {
        #expect(Exact.month.shortened("12/05/1985") == "05/1985")
        #expect(Exact.year.shortened("05/1985") == "1985")
        #expect(Exact.day.shortened("1985") == nil)
        #expect(Exact("1985") == .year && Exact("05/1985") == .month && Exact("") == .day)
    }

    @Test func aPickedDayIsTheDayThatWasMarked() throws {
        let moment = try #require(CalendarDay.moment("2024-02-29"))
        #expect(CalendarDay.iso(moment) == "2024-02-29")
        #expect(CalendarDay.calendar.dateComponents([.year, .month, .day], from: moment).day == 29)
        #expect(CalendarDay.moment("2023-02-29") == nil)
    }
}
