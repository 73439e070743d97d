// Stands for LocalAuthentication. See ../README.md.
import Foundation

public enum LAPolicy: Int, Sendable {
    case deviceOwnerAuthenticationWithBiometrics = 1
}

public struct LAError: Error {
    public enum Code: Int, Sendable {
        case authenticationFailed = -1
        case userCancel = -2
        case userFallback = -3
        case systemCancel = -4
        case passcodeNotSet = -5
        case biometryNotAvailable = -6
        case biometryNotEnrolled = -7
        case biometryLockout = -8
        case appCancel = -9
    }

    public let code: Code

    public init(_ code: Code) { self.code = code }
}

open class LAContext: NSObject {
    open var evaluatedPolicyDomainState: Data? { fatalError("a stand-in asks nobody") }
    open var localizedCancelTitle: String?
    open var localizedFallbackTitle: String?

    open func canEvaluatePolicy(_ policy: LAPolicy, error: UnsafeMutablePointer<NSError?>?) -> Bool {
        fatalError("a stand-in asks nobody")
    }

    open func evaluatePolicy(
        _ policy: LAPolicy, localizedReason: String, reply: @escaping @Sendable (Bool, (any Error)?) -> Void
    ) { fatalError("a stand-in asks nobody") }

    open func invalidate() { fatalError("a stand-in asks nobody") }
}
