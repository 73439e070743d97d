// Stands for the parts of CryptoKit that have to do with the Secure Enclave. See ../README.md.
import Foundation
import LocalAuthentication
import Security

public enum SecureEnclave {
    public static var isAvailable: Bool { fatalError("a stand-in has no enclave") }

    public enum P256 {
        public enum KeyAgreement {
            public struct PrivateKey {
                public init(
                    compactRepresentable: Bool = true, accessControl: SecAccessControl, authenticationContext: LAContext? = nil
                ) throws {}

                public init(dataRepresentation: Data, authenticationContext: LAContext? = nil) throws {}

                public var dataRepresentation: Data { fatalError("a stand-in has no enclave") }

                public func sharedSecretFromKeyAgreement(with other: CryptoKit.P256.KeyAgreement.PublicKey) throws -> SharedSecret {
                    fatalError("a stand-in has no enclave")
                }
            }
        }
    }
}

public enum P256 {
    public enum KeyAgreement {
        public struct PublicKey: Sendable {
            public init<Bytes: ContiguousBytes>(compressedRepresentation: Bytes) throws {}
        }
    }
}

public protocol HashFunction: Sendable {}

public struct SHA256Digest: Sequence, Sendable {
    public func makeIterator() -> Array<UInt8>.Iterator { fatalError("a stand-in reckons nothing") }
}

public struct SHA256: HashFunction {
    public static func hash<D: DataProtocol>(data: D) -> SHA256Digest { fatalError("a stand-in reckons nothing") }
}

public struct SharedSecret: Sendable {
    public func hkdfDerivedSymmetricKey<H: HashFunction, Salt: DataProtocol, SharedInfo: DataProtocol>(
        using hashFunction: H.Type, salt: Salt, sharedInfo: SharedInfo, outputByteCount: Int
    ) -> SymmetricKey { fatalError("a stand-in reckons nothing") }
}

public struct SymmetricKey: ContiguousBytes, Sendable {
    public func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        fatalError("a stand-in reckons nothing")
    }
}
