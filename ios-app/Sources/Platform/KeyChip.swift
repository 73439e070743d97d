import Bridge
import Foundation

/// What makes keys and never gives them away: the Secure Enclave, or a test's own.
protocol KeyChip: Sendable {
    /// Makes a key. What comes back names it to this chip alone.
    func make(_ answers: KeyAnswers) throws(HostError) -> Data

    /// What the key makes of 32 bytes: 32 others, the same each time. `yes` is the person's, where the key asks for one.
    func answer(of key: Data, to input: Data, with yes: FingerYes?) throws(HostError) -> Data
}

/// When a key answers.
enum KeyAnswers: Sendable {
    /// While the device is unlocked.
    case unlocked
    /// To a finger or a face that is enrolled now. Another enrolment ends the key.
    case finger
}
