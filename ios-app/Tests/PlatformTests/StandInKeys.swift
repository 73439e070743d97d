import Bridge
import Foundation

@testable import Platform

/// A Keychain in memory, which can be told to fail.
final class MemoryItems: KeyItems, @unchecked Sendable {
    var kept: [String: Data] = [:]
    var fault: HostError?

    func put(_ item: Data, _ name: String) throws(HostError) {
        try mayFail()
        kept[name] = item
    }

    func item(_ name: String) throws(HostError) -> Data? {
        try mayFail()
        return kept[name]
    }

    func names() throws(HostError) -> [String] {
        try mayFail()
        return kept.keys.sorted()
    }

    func remove(_ name: String) throws(HostError) {
        try mayFail()
        kept[name] = nil
    }

    private func mayFail() throws(HostError) {
        if let fault { throw fault }
    }
}

/// An enclave whose function is no cryptography: the same output for the same key and input is all that a test needs.
final class MemoryChip: KeyChip, @unchecked Sendable {
    var fault: HostError?
    private(set) var made: [KeyAnswers] = []
    /// Keys made before do not open any more, as in an enclave that was erased.
    var erased = 0

    func make(_ answers: KeyAnswers) throws(HostError) -> Data {
        if let fault { throw fault }
        made.append(answers)
        return Data([UInt8(made.count)])
    }

    func answer(of key: Data, to input: Data, with yes: FingerYes?) throws(HostError) -> Data {
        if let fault { throw fault }
        guard let number = key.first, number > erased else { throw .Lost }
        return Data(input.map { $0 ^ number })
    }
}

/// A person who is asked, and what is enrolled.
final class Person: FingerPrompt, @unchecked Sendable {
    var hand = Data("right".utf8)
    var refuses: HostError?
    private(set) var asked = 0

    func enrolled() throws(HostError) -> Data {
        if hand.isEmpty { throw .NotAvailable }
        return hand
    }

    func ask() throws(HostError) -> FingerYes {
        asked += 1
        if let refuses { throw refuses }
        return FingerYes(context: nil)
    }
}
