import Bridge
import Foundation
import LocalAuthentication

/// What the system's prompt says.
public struct FingerWords: Sendable {
    /// Why it asks.
    let ask: String
    /// The button by which the person says no.
    let cancel: String

    public init(ask: String, cancel: String) {
        self.ask = ask
        self.cancel = cancel
    }
}

/// The system's own prompt. It offers no code of the device: this app's own PIN is the other way.
struct SystemFingerPrompt: FingerPrompt {
    let says: @Sendable () -> FingerWords

    func enrolled() throws(HostError) -> Data {
        let context = LAContext()
        var error: NSError?
        guard context.canEvaluatePolicy(Self.policy, error: &error), let enrolled = context.evaluatedPolicyDomainState else {
            throw HostError(prompt: error)
        }
        return enrolled
    }

    func ask() throws(HostError) -> FingerYes {
        let (context, words, answer) = (LAContext(), says(), Answer())
        context.localizedFallbackTitle = ""
        context.localizedCancelTitle = words.cancel
        context.evaluatePolicy(Self.policy, localizedReason: words.ask) { yes, error in
            answer.give(yes ? nil : HostError(prompt: error))
        }
        if let refused = answer.wait(seconds: Self.patience) {
            context.invalidate()
            throw refused
        }
        return FingerYes(context: context)
    }

    private static let policy = LAPolicy.deviceOwnerAuthenticationWithBiometrics
    /// Whoever leaves the prompt alone for so long does not want it.
    private static let patience = 120.0
}

/// What the person said, on the thread that waits for it.
private final class Answer: @unchecked Sendable {
    private let given = DispatchSemaphore(value: 0)
    private var refused: HostError?

    func give(_ refused: HostError?) {
        self.refused = refused
        given.signal()
    }

    /// Why there is no yes; nil where there is one.
    func wait(seconds: Double) -> HostError? {
        given.wait(timeout: .now() + seconds) == .success ? refused : .Cancelled
    }
}

extension HostError {
    /// What the core makes of the prompt's reasons.
    init(prompt error: (any Error)?) {
        switch (error as? LAError)?.code {
        case .userCancel, .userFallback, .appCancel, .systemCancel: self = .Cancelled
        case .biometryNotAvailable, .biometryNotEnrolled: self = .NotAvailable
        case .passcodeNotSet: self = .NoDeviceLock
        default: self = .Failed
        }
    }
}
