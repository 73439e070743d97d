import Bridge
import Foundation
import Journeys
import Testing

/// What the journeys do not come past: settings, secrets, work, people, records, on the real core.
@MainActor
@Suite("Places")
struct PlacesTests {
    @Test func aNewSecretOpensAndTheOldOneDoesNot() async throws {
        try await play(.of(
            "village.jsonl", "top.settings", "settings.secret",
            // The old one is wrong: that question comes again.
            "secret.old={weak}", "secret.next", "secret.new={other}", "secret.next", "secret.again={other}", "secret.next",
            "?secret.old.wrong", "secret.old={secret}", "secret.next", "secret.new={other}", "secret.next",
            "secret.again={weak}", "secret.next", "?secret.again.wrong", "secret.again={other}", "secret.next",
            "?told.words=Đã đổi mã", "top.lock", "open:{secret}", "?unlock.wrong", "open:{other}", "?bar.today"))
    }

    @Test func aNewSheetIsMadeAndConfirmed() async throws {
        try await play(.of(
            "village.jsonl", "top.settings", "settings.sheet", "sheet.new", "sheet.secret={weak}", "sheet.next",
            "?sheet.secret.wrong", "sheet.secret={secret}", "sheet.next", "keep:sheet.words paper", "sheet.next",
            "sheet.typed={weak}", "sheet.next", "?sheet.typed.wrong", "back", "?sheet.words", "back", "back", "back",
            // It is not on paper yet: the first screen asks for it.
            "sheet.ask", "sheet.confirm", "sheet.typed={paper}", "sheet.next", "?told.words=Đã xác nhận",
            "top.back", "!sheet.ask", "top.lock", "unlock.forgotten", "unlock.sheet={paper}", "unlock.open", "?secret.why"))
    }

    @Test func theHolderIsAMember() async throws {
        try await play(.of(
            "village.jsonl", role: "volunteer", "top.settings", "?settings.me=Chưa chọn", "settings.me", "me.search=hanh",
            "me.row.0", "top.back", "?settings.me=Phùng Thị Hạnh"))
    }

    @Test func languageAndLettersAreChosen() async throws {
        try await play(.of(
            "village.jsonl", "top.settings", "settings.language.en", "?settings.lock=Lock automatically", "settings.text.largest",
            "settings.language.vi", "?settings.lock=Tự khóa", "settings.about", "?about.version=Phiên bản", "top.back",
            "settings.audit", "audit.check", "?audit.sound=còn nguyên vẹn"))
    }

    @Test func aWipedNotebookIsGoneAndANewOneHasRoom() async throws {
        try await play(.of(
            "village.jsonl", "top.settings", "settings.wipe", "wipe.sure", "wipe.typed=xoá", "wipe.now", "?page.first.language",
            "first.next", "first.next", "first.unit=09661", "first.next", "first.secret={secret}", "first.next",
            "first.again={secret}", "first.next", "?first.sheet"))
    }

    @Test func aDraftIsLeftAndGivenUp() async throws {
        try await play(.of(
            "village.jsonl", "bar.people", "people.add", "form.hamlet=Yên Sơn", "form.save", "?form.wrong.somewhere",
            "?form.full_name.wrong", "form.full_name=Đỗ Văn Nam", "top.back", "bar.today", "today.draft.0",
            "?form.full_name=Đỗ Văn Nam", "form.discard", "!form.save",
            "form.discarding.no", "?form.save", "form.discard", "form.discarding.yes", "?told.words=Đã bỏ", "told.close",
            "!told.words", "!today.draft.0"))
    }

    @Test func aDayIsAsExactAsItIsKnown() async throws {
        try await play(.of(
            "village.jsonl", "bar.people", "people.add", "form.born=12/05/1985", "form.born.month", "?form.born=05/1985",
            "form.born.year", "?form.born=1985", "!form.born.calendar", "form.born.day", "form.born.calendar",
            "form.born.calendar.day=1990-02-03", "form.born.calendar.pick", "?form.born=03/02/1990"))
    }

    @Test func whatWasSavedIsTakenBack() async throws {
        try await play(.of(
            "village.jsonl", "bar.quick", "form.topics.hiv", "quick.heads.10", "form.save", "?told.words=10 lượt người",
            "told.undo", "?told.words=Đã hoàn tác", "!told.undo"))
    }

    @Test func peopleAreNarrowedDown() async throws {
        try await play(.of(
            "village.jsonl", "bar.people", "people.narrow.hamlet", "people.hamlet.0", "?people.row.0", "people.narrow.hamlet",
            "people.hamlet.all", "people.narrow.letter", "?people.letter.A", "people.letter.A", "?people.narrow.letter=Từ chữ A",
            "?people.row.0=An", "people.search=không có ai", "?people.empty", "!people.narrow.letter"))
    }

    @Test func aPersonIsCalledReadAndCorrected() async throws {
        try await play(.of(
            "office.jsonl", "bar.people", "people.search=khuat van an", "people.row.0", "?person.helpers=Người giúp đỡ",
            "person.urgent", "person.urgent.115", "?told.words=115", "person.file", "?record.history.0=Ghi mới",
            "record.correct", "form.hamlet=Yên Sơn", "form.save", "?told.words=Đã", "?record.hamlet=Yên Sơn",
            "?record.history.1", "record.undo", "record.undoing.yes", "?told.words=Đã hoàn tác", "!record.undo"))
    }

    @Test func aListOfWorkIsRead() async throws {
        try await play(.of(
            "office.jsonl", "bar.work", "?work.write", "work.list.decisions", "?top.title", "top.back", "work.write",
            "?write.person"))
    }

    @Test func figuresOfAnotherUnitAreCounted() async throws {
        try await play(.of(
            "office.jsonl", "bar.reports", "?reports.line.I22", "reports.unit", "units.search=ha noi", "units.row.0",
            "?reports.unit=Hà Nội", "?reports.line.I22"))
    }

    @Test func aFingerOpensAfterTheSecretAllowedIt() async throws {
        let finger = MemoryFinger()
        try await play(.of(
            "village.jsonl", "top.settings", "?settings.biometric=Đang tắt", "settings.biometric", "biometric.secret={weak}",
            "biometric.turn", "?biometric.secret.wrong", "biometric.secret={secret}", "biometric.turn", "?biometric.now=Đang bật",
            "top.lock", "unlock.finger", "?bar.today"), finger)
    }

    private func play(_ journey: Journey, _ finger: MemoryFinger? = nil) async throws {
        let stage = try await Stage(journey, finger: finger)
        defer { stage.away() }
        try await JourneyRunner(stage, given: JourneyTests.given).play(journey)
    }
}

/// A finger that is always there.
private final class MemoryFinger: BiometricBinding, @unchecked Sendable {
    private let lock = NSLock()
    private var key = Data()

    func make() { lock.withLock { key = Data((0..<32).map { _ in UInt8.random(in: 0...255) }) } }

    func bind(input: Data) -> Data { lock.withLock { Data(zip(key, input).map { $0 ^ $1 }) } }

    func delete() { lock.withLock { key = Data() } }
}
