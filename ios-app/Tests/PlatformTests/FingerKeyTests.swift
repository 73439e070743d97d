import Bridge
import Foundation
import LocalAuthentication
import Testing

@testable import Platform

/// The key that answers to a finger or a face, on stand-ins.
@Suite("Key of the finger")
struct FingerKeyTests {
    private let chip = MemoryChip()
    private let items = MemoryItems()
    private let person = Person()
    private let input = Data(0..<32)
    private var finger: FingerKey { FingerKey(chip: chip, items: items, prompt: person) }

    @Test func itAsksEachTimeAndAnswersTheSame() throws {
        try finger.make()
        #expect(chip.made == [.finger])
        #expect(try finger.bind(input: input) == finger.bind(input: input))
        #expect(person.asked == 2)
    }

    @Test func withAnotherFingerItIsLostAndNobodyIsAsked() throws {
        try finger.make()
        person.hand = Data("left".utf8)
        #expect(throws: HostError.Lost) { try finger.bind(input: input) }
        #expect(person.asked == 0)
        try finger.make()
        #expect(try finger.bind(input: input).count == 32)
    }

    @Test func whoDoesNotWantToIsNotToldOfAnError() throws {
        try finger.make()
        person.refuses = .Cancelled
        #expect(throws: HostError.Cancelled) { try finger.bind(input: input) }
        person.refuses = nil
        #expect(try finger.bind(input: input).count == 32)
    }

    @Test func whereNobodyIsEnrolledNoneIsMade() {
        person.hand = Data()
        #expect(throws: HostError.NotAvailable) { try finger.make() }
        #expect(chip.made.isEmpty && items.kept.isEmpty)
    }

    @Test func whatIsGoneOrDoesNotReadIsLost() throws {
        #expect(throws: HostError.Lost) { try finger.bind(input: input) }
        try finger.make()
        items.kept = items.kept.mapValues { _ in Data("of another version".utf8) }
        #expect(throws: HostError.Lost) { try finger.bind(input: input) }
        try finger.delete()
        try finger.delete()
        #expect(items.kept.isEmpty)
    }

    @Test(arguments: [
        (LAError.Code.userCancel, HostError.Cancelled), (.userFallback, .Cancelled), (.systemCancel, .Cancelled),
        (.appCancel, .Cancelled), (.biometryNotEnrolled, .NotAvailable), (.biometryNotAvailable, .NotAvailable),
        (.passcodeNotSet, .NoDeviceLock), (.biometryLockout, .Failed), (.authenticationFailed, .Failed),
    ])
    func thePromptsReasonsAreToldAsTheCoreCanUseThem(_ code: LAError.Code, _ told: HostError) {
        #expect(HostError(prompt: LAError(code)) == told)
    }

    @Test func aReasonThatNobodyGaveIsAFailure() {
        #expect(HostError(prompt: nil) == .Failed)
    }
}
