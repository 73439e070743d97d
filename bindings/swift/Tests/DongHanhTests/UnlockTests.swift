import Support
import Testing

/// Fails when a wrong PIN opens, is not counted, or a right one does not open; when a call goes on after a lock.
struct UnlockTests {
    let phone: Phone

    init() throws {
        phone = try Phone()
    }

    @Test func aWrongPinIsCountedAndTheRightOneOpens() async throws {
        let (notebook, _) = try await phone.found()
        notebook.lock()
        let wrong = try await failed { try await notebook.unlock(pin: "739155") }
        guard case .NotOpened("vault-wrong-pin", nil, _, 9, 0) = wrong else { throw wrong }
        #expect(try await notebook.lockState().opensWith == .pin(attemptsLeft: 9, wait: 0))
        try await notebook.unlock(pin: pin)
        #expect(notebook.isOpen)
        #expect(try await notebook.lockState().opensWith == .pin(attemptsLeft: 10, wait: 0))
    }

    @Test func theSecondWrongPinHasToWait() async throws {
        let (notebook, _) = try await phone.found()
        notebook.lock()
        _ = try await failed { try await notebook.unlock(pin: "739155") }
        let second = try await failed { try await notebook.unlock(pin: "739156") }
        guard case .NotOpened(_, _, _, 8, 5) = second else { throw second }
        let early = try await failed { try await notebook.unlock(pin: pin) }
        guard case .NotOpened("vault-wait", _, _, _, let wait) = early else { throw early }
        #expect(wait > 0 && wait <= 5)
    }

    @Test func aLockedNotebookAnswersThatItIsLocked() async throws {
        let (notebook, _) = try await phone.found()
        let draft = try await notebook.startForm("person").draft
        notebook.lock()
        #expect(!notebook.isOpen)
        let calls: [() async throws -> Void] = [
            { _ = try await notebook.people() },
            { _ = try await notebook.todayScreen() },
            { try await notebook.edit(draft, "full_name", .text("Khuất Văn An")) },
            { _ = try await notebook.save(draft) },
            { _ = try await notebook.report(unit: unit, period: "2024") },
            { try await notebook.changePin(from: pin, to: "846273", cost: .least) },
            { _ = try await notebook.changes() },
        ]
        for call in calls {
            #expect(try await failed(call).code == "locked")
        }
        #expect(!notebook.catalogue().isEmpty)
        let kinds = { (role: Role) in notebook.menu(for: role).flatMap(\.kinds).map(\.code) }
        #expect(kinds(.volunteer).contains("outreach-contact"))
        #expect(!kinds(.volunteer).contains("management-decision"))
        #expect(kinds(.manager).contains("management-decision"))
    }

    @Test func anotherPinTakesThePlaceOfTheFirst() async throws {
        let (notebook, _) = try await phone.found()
        let weak = try await failed { try await notebook.changePin(from: pin, to: "123456", cost: .least) }
        #expect(weak.code == "pin-run")
        try await notebook.changePin(from: pin, to: "846273", cost: .least)
        notebook.lock()
        #expect(try await failed { try await notebook.unlock(pin: pin) }.code == "vault-wrong-pin")
        try await notebook.unlock(pin: "846273")
    }

    @Test func theSheetOpensWhenTheHardwareIsGone() async throws {
        let (notebook, sheet) = try await phone.found()
        #expect(try await notebook.sheetConfirmedOn() == nil)
        try await notebook.confirmSheet(sheet)
        #expect(try await notebook.sheetConfirmedOn() == Day(2024, 9, 30))
        notebook.lock()
        try phone.keys.loseAll()
        #expect(try await failed { try await notebook.unlock(pin: pin) }.code == "vault-hardware-key-lost")
        #expect(try await failed { try await notebook.unlock(sheet: "AGE") }.code == "sheet-length")
        try await notebook.unlock(sheet: sheet.lowercased())
        try await notebook.setSecret(.pin(pin: "846273"), cost: .least)
        notebook.lock()
        try await notebook.unlock(pin: "846273")
        let other = try await notebook.replaceSheet(pin: "846273")
        notebook.lock()
        #expect(try await failed { try await notebook.unlock(sheet: sheet) }.code == "vault-wrong-key")
        try await notebook.unlock(sheet: other.words)
    }

    @Test func aFingerOpensUntilItIsTakenAway() async throws {
        let (notebook, _) = try await phone.found()
        try await notebook.addBiometric(pin: pin)
        notebook.lock()
        #expect(try await notebook.lockState().biometric)
        phone.finger.dismissed = true
        let cancelled = try await failed { try await notebook.unlockWithBiometric() }
        guard case .Host("hardware-cancelled", _, _) = cancelled else { throw cancelled }
        phone.finger.dismissed = false
        try await notebook.unlockWithBiometric()
        try await notebook.removeBiometric()
        notebook.lock()
        #expect(try await failed { try await notebook.unlockWithBiometric() }.code == "vault-no-such-slot")
    }

    @Test func aWipedNotebookOpensByNothing() async throws {
        let (notebook, sheet) = try await phone.found()
        try await notebook.wipe()
        #expect(try await failed { try await notebook.unlock(pin: pin) }.code == "vault-missing")
        #expect(try await failed { try await notebook.unlock(sheet: sheet) }.code == "vault-missing")
    }

    @Test func aPassphraseOpensWhereThereIsNoHardware() async throws {
        let words = "bốn con cò trắng đậu"
        let new = Phone.new(.passphrase(passphrase: words))
        let (notebook, _) = try await Notebook.found(phone.folder, device: Device(), new: new)
        notebook.lock()
        let wrong = try await failed { try await notebook.unlock(passphrase: words + "!") }
        #expect(wrong.code == "vault-wrong-passphrase")
        try await notebook.unlock(passphrase: words)
    }
}
