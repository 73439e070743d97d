import Foundation
import Support
import Testing

/// Fails when a page repeats or leaves out a row, a search needs its marks, or what is due is not told.
struct ListsTests {
    let phone: Phone

    init() throws {
        phone = try Phone()
    }

    @Test func pagesGoOnInTheOrderOfVietnameseNames() async throws {
        let (notebook, _) = try await phone.found()
        _ = try await notebook.settle(
            "Lê Văn Đức", "Nguyễn Văn An", "Trần Văn Dũng", "Đặng Văn Bình", "Khuất Văn Ánh")
        let expected = ["Nguyễn Văn An", "Khuất Văn Ánh", "Đặng Văn Bình", "Trần Văn Dũng", "Lê Văn Đức"]
        #expect(try await notebook.people().rows.map(\.name) == expected)
        var pages = [try await notebook.people(limit: 2)]
        while let next = pages.last?.next {
            pages.append(try await notebook.people(after: next, limit: 2))
        }
        #expect(pages.map(\.rows.count) == [2, 2, 1])
        #expect(pages.flatMap(\.rows).map(\.name) == expected)
        let other = pages[0].next
        #expect(try await failed { _ = try await notebook.search("an", after: other) }.field == "after")
    }

    @Test func aSearchFindsWithAndWithoutMarks() async throws {
        let (notebook, _) = try await phone.found()
        let village = try await notebook.settle("Đặng Văn Bình", "Dang Van An", "Lê Thị Bình")
        for query in ["đặng bình", "dang binh", "bì đặ", "DANG  van BI"] {
            #expect(try await notebook.search(query).rows.map(\.name) == ["Đặng Văn Bình"])
        }
        #expect(try await notebook.search("đặng").rows.map(\.name) == ["Đặng Văn Bình", "Dang Van An"])
        let visit = try await notebook.write("check-in-visit", village.visit(0, note: "Đã xin được việc ở xưởng mộc"))
        #expect(try await notebook.searchNotes("xuong moc").rows.map(\.record) == [visit])
        #expect(try await notebook.searchNotes("xưởng may").rows.isEmpty)
    }

    @Test func aTimelineHasTheNewestFirstAndEveryRowOpens() async throws {
        let (notebook, _) = try await phone.found()
        let village = try await notebook.settle("Khuất Văn An")
        for day in ["01/07/2024", "01/09/2024", "01/08/2024"] {
            try await notebook.write("check-in-visit", village.visit(0) + [text("date", day)])
        }
        let screen = try await notebook.personScreen(village.people[0], limit: 2)
        #expect(screen.card.name == "Khuất Văn An" && screen.card.hamlet == "Muồng Cháu" && screen.card.age == 39)
        let rest = try await notebook.timeline(about: village.people[0], after: screen.timeline.next)
        let rows = screen.timeline.rows + rest.rows
        #expect(rows.map(\.day.description) == ["2024-09-01", "2024-08-01", "2024-07-01"])
        #expect(rows[0].title.vi == "Lượt thăm")
        #expect(try await notebook.record(rows[0].record).day == Day(2024, 9, 1))
        #expect(try await notebook.records(kind: "check-in-visit").rows.count == 3)
        #expect(try await failed { _ = try await notebook.records(kind: "nothing") }.field == "kind")
    }

    @Test func whatIsDueIsToldAndAVisitMovesIt() async throws {
        let (notebook, _) = try await phone.found()
        let village = try await notebook.settle("Khuất Văn An", "Trần Văn Bình")
        for (n, person) in village.people.enumerated() {
            try await notebook.manage("\(n + 1)/QĐ-UBND", person, helper: village.member)
        }
        let before = try await notebook.todayScreen()
        #expect(before.summary.overdue == 2)
        #expect(Set(before.due.rows.map(\.task.vi)) == ["Thăm hỏi"])
        #expect(Set(before.due.rows.map(\.helper)) == [village.member])
        #expect(before.due.rows[0].standing.vi == "Quá hạn 1 ngày" && before.due.rows[0].day == Day(2024, 9, 29))
        try await notebook.write("check-in-visit", village.visit(0))
        #expect(try await notebook.dueThisWeek().rows.map(\.name) == ["Trần Văn Bình"])
        #expect(try await notebook.person(village.people[0]).due?.standing.vi == "Còn 31 ngày")
        phone.clock.at += 86_400
        #expect(try await notebook.dueThisWeek().rows[0].standing.vi == "Quá hạn 2 ngày")
    }

    @Test func whatIsPrintedNamesNobody() async throws {
        let (notebook, _) = try await phone.found()
        let village = try await notebook.settle("Khuất Văn An")
        try await notebook.manage("1/QĐ-UBND", village.people[0], helper: village.member)
        let visit = try await notebook.write("check-in-visit", village.visit(0, note: "Khuất Văn An có việc"))
        let form = try await notebook.correctForm(visit)
        let people = try await notebook.people()
        let held: [Any] = [
            people, try await notebook.personScreen(village.people[0]), try await notebook.todayScreen(),
            try await notebook.record(visit), form, form.fields, try await notebook.history(of: visit),
            try await notebook.dueThisWeek(), try await notebook.searchNotes("viec"), try await notebook.save(form.draft),
            text("full_name", "Khuất Văn An"), NewSecret.pin(pin: "Khuất"), SalvageWith.sheet(words: "Khuất"),
            NewSheet(words: "Khuất", settled: .now), Phone.new(.pin(pin: "Khuất")),
        ]
        for one in held {
            var printed = "\(one) \(String(reflecting: one)) "
            dump(one, to: &printed)
            for name in ["Khuất", "Muồng", "Phùng", "có việc"] {
                #expect(!printed.contains(name), "\(printed)")
            }
        }
        #expect("\(people.rows[0])" == "PersonItem(id: \(village.people[0]), ..)")
    }

    @Test func theScreensHaveTheirCalls() async throws {
        let (notebook, _) = try await phone.found()
        let village = try await notebook.settle("Khuất Văn An", "Trần Văn Bình")
        try await notebook.manage("1/QĐ-UBND", village.people[0], helper: village.member)
        try await notebook.setOwnMembership(village.member)
        let own = try await notebook.own()
        #expect(own.role == .manager && own.unitName == "Yên Bài" && own.name == "Phùng Thị Hạnh")
        let teams = try await notebook.teamScreen().teams
        #expect(teams.flatMap(\.members).filter(\.own).map(\.words.vi) == ["Giúp 1/5 người"])
        let today = try await notebook.todayScreen()
        #expect(today.ownMonth?.vi == "Tháng 09/2024: chưa ghi lượt nào")
        let row = today.due.rows[0]
        #expect(row.action?.vi == "Ghi lượt thăm")
        let form = try await notebook.startTask(row.taskNumber, about: row.about, source: row.source)
        #expect(form.kind == "check-in-visit")
        #expect(try await notebook.choices(form.draft, "person", query: "binh").map(\.name.vi) == ["Trần Văn Bình"])
        #expect(try await notebook.people(where: .due).rows.map(\.name) == ["Khuất Văn An"])
        #expect(try await notebook.people(where: .hamlet(hamlet: "Muồng Cháu")).rows.count == 2)
        #expect(try await notebook.peopleFilters().contains { $0.filter == .state(state: .ended) })
        #expect(try await notebook.letters().map(\.letter) == ["A", "B"])
        #expect(try await notebook.hamlets().map(\.people) == [2])
        let screen = try await notebook.personScreen(village.people[0])
        let support = try await notebook.startForm(screen.actions[1].code, about: village.people[0])
        #expect(support.kind == "support")
        #expect(try await notebook.section(screen.sections[1].section, of: village.people[0]).rows.count == 2)
        #expect(try await notebook.unitChoices(query: "yen bai").map(\.id) == [unit])
        #expect(try await notebook.choices(of: "membership").map(\.id) == [village.member])
        #expect(try await notebook.topics().first?.code == "drugs")
        #expect(try await notebook.reportPeriods().filter(\.owed).map(\.period) == ["09/2024"])
    }

    @Test func aUnitHasItsNameWhereItIsHeld() async throws {
        let (notebook, _) = try await phone.found()
        _ = try await notebook.settle()
        #expect(try await notebook.unitName(unit) == "Yên Bài")
        #expect(try await notebook.unitName("99999") == nil)
        #expect(try await notebook.findings().isEmpty)
    }
}
