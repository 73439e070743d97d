// Stands for the access control of Security. See ../README.md.
import Foundation

public struct CFError {}
public struct CFAllocator {}
public struct Unmanaged<Instance> {}
public final class SecAccessControl {}

public struct SecAccessControlCreateFlags: OptionSet, Sendable {
    public let rawValue: UInt
    public static let biometryCurrentSet = Self(rawValue: 1 << 3)
    public static let privateKeyUsage = Self(rawValue: 1 << 30)

    public init(rawValue: UInt) { self.rawValue = rawValue }
}

public func SecAccessControlCreateWithFlags(
    _ allocator: CFAllocator?, _ protection: Any, _ flags: SecAccessControlCreateFlags,
    _ error: UnsafeMutablePointer<Unmanaged<CFError>?>?
) -> SecAccessControl? { fatalError("a stand-in keeps nothing") }
