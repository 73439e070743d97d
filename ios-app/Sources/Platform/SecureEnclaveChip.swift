import Bridge
import CryptoKit
import Foundation
import Security

/// The Secure Enclave. It knows no function of one key alone, only key agreement; so what is asked becomes the other side of one:
/// a point of the curve that nobody has the key of. Without the enclave nobody gets any further with it.
struct SecureEnclaveChip: KeyChip {
    /// Whether this device has one.
    static var isThere: Bool { SecureEnclave.isAvailable }

    func make(_ answers: KeyAnswers) throws(HostError) -> Data {
        let flags: SecAccessControlCreateFlags =
            switch answers {
            case .unlocked: [.privateKeyUsage]
            case .finger: [.privateKeyUsage, .biometryCurrentSet]
            }
        let kept = kSecAttrAccessibleWhenUnlockedThisDeviceOnly
        guard let access = SecAccessControlCreateWithFlags(nil, kept, flags, nil) else { throw .NotAvailable }
        do {
            return try SecureEnclave.P256.KeyAgreement.PrivateKey(accessControl: access).dataRepresentation
        } catch {
            throw .Failed
        }
    }

    func answer(of key: Data, to input: Data, with yes: FingerYes?) throws(HostError) -> Data {
        guard let key = try? SecureEnclave.P256.KeyAgreement.PrivateKey(dataRepresentation: key, authenticationContext: yes?.context)
        else {
            // It was made by another enclave, or by this one before it was erased.
            throw .Lost
        }
        do {
            let agreed = try key.sharedSecretFromKeyAgreement(with: point(input))
            let bound = agreed.hkdfDerivedSymmetricKey(
                using: SHA256.self, salt: Data(), sharedInfo: Self.purpose, outputByteCount: 32)
            return bound.withUnsafeBytes { Data($0) }
        } catch {
            throw .Failed
        }
    }

    private func point(_ input: Data) throws -> P256.KeyAgreement.PublicKey {
        try CurvePoint.first(of: input, hash: { Data(SHA256.hash(data: $0)) }) {
            try? P256.KeyAgreement.PublicKey(compressedRepresentation: $0)
        }
    }

    private static let purpose = Data("vn.donghanh.notebook".utf8)
}
