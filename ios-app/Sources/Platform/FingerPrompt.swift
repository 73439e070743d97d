import Bridge
import Foundation
import LocalAuthentication

/// Asks the person for a finger or a face. None of it is called on the main thread: it waits.
protocol FingerPrompt: Sendable {
    /// What tells one set of enrolled fingers or faces from another.
    func enrolled() throws(HostError) -> Data

    /// Waits for the person.
    func ask() throws(HostError) -> FingerYes
}

/// A person's yes, for one answer of a key.
struct FingerYes: @unchecked Sendable {
    /// What the enclave wants to see. It is handed on and changed by nobody.
    let context: LAContext?
}
