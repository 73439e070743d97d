import Bridge
import Foundation
import Security
import Testing

@testable import Platform

/// The keys of the device's hardware, on stand-ins: what is kept of them, and what the core hears when they do not answer.
@Suite("Keys of the enclave")
struct EnclaveKeysTests {
    private let chip = MemoryChip()
    private let items = MemoryItems()
    private let input = Data(0..<32)
    private var keys: EnclaveKeys { EnclaveKeys(chip: chip, items: items) }

    @Test func aKeyAnswersTheSameAndAnotherOneSomethingElse() throws {
        try keys.make(name: "a")
        try keys.make(name: "b")
        #expect(try keys.bind(name: "a", input: input) == keys.bind(name: "a", input: input))
        #expect(try keys.bind(name: "a", input: input) != keys.bind(name: "b", input: input))
        #expect(chip.made == [.unlocked, .unlocked])
    }

    @Test func aKeyThatIsGoneIsLostForGood() throws {
        #expect(throws: HostError.Lost) { try keys.bind(name: "never made", input: input) }
        try keys.make(name: "a")
        chip.erased = 1
        #expect(throws: HostError.Lost) { try keys.bind(name: "a", input: input) }
    }

    @Test func hardwareThatFailsIsAskedAgainLater() throws {
        try keys.make(name: "a")
        items.fault = .Failed
        #expect(throws: HostError.Failed) { try keys.bind(name: "a", input: input) }
        #expect(throws: HostError.Failed) { try keys.keepOnly(names: []) }
        (items.fault, chip.fault) = (nil, .Failed)
        #expect(throws: HostError.Failed) { try keys.bind(name: "a", input: input) }
        chip.fault = nil
        #expect(try keys.bind(name: "a", input: input).count == 32)
    }

    @Test func aKeyThatTheChipDidNotMakeIsNotKept() {
        chip.fault = .NotAvailable
        #expect(throws: HostError.NotAvailable) { try keys.make(name: "a") }
        #expect(items.kept.isEmpty)
    }

    @Test func onlyThoseNotNamedAreDeleted() throws {
        for name in ["a", "b", "c"] { try keys.make(name: name) }
        try keys.keepOnly(names: ["b"])
        try keys.keepOnly(names: ["b"])
        #expect(Array(items.kept.keys) == ["b"])
    }

    @Test func whatTheKeychainAnswersIsToldAsTheCoreCanUseIt() {
        #expect(HostError(status: errSecSuccess) == nil)
        #expect(HostError(status: errSecItemNotFound) == .Lost)
        #expect(HostError(status: errSecUserCanceled) == .Cancelled)
        #expect(HostError(status: errSecNotAvailable) == .NotAvailable)
        // The device is locked: it answers once it is not.
        #expect(HostError(status: errSecInteractionNotAllowed) == .Failed)
    }

    @Test func thePointOfAnInputIsTheFirstHashThatIsOne() throws {
        var tried: [Data] = []
        let hash: (Data) -> Data = { Data($0.reversed()) }
        let point = try CurvePoint.first(of: input, hash: hash) { short -> Data? in
            tried.append(short)
            return tried.count == 3 ? short : nil
        }
        // Each attempt hashes something else, and is written as a short point.
        #expect(Set(tried).count == 3)
        #expect(tried.allSatisfy { $0.first == 2 })
        #expect(point == Data([2]) + hash(Data([2]) + input))
        #expect(throws: HostError.Failed) { try CurvePoint.first(of: input, hash: hash) { _ -> Data? in nil } }
    }
}
