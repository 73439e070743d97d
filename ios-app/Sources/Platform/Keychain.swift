import Bridge
import Foundation
import Security

/// The Keychain of this device. What is in it is read while the device is unlocked, goes to no other device and into no backup that
/// another one opens.
struct Keychain: KeyItems {
    /// Its items are apart from those of another service.
    let service: String

    func put(_ item: Data, _ name: String) throws(HostError) {
        try remove(name)
        try Self.did(
            SecItemAdd(
                query([
                    kSecAttrAccount as String: name,
                    kSecAttrAccessible as String: kSecAttrAccessibleWhenUnlockedThisDeviceOnly,
                    kSecValueData as String: item,
                ]), nil))
    }

    func item(_ name: String) throws(HostError) -> Data? {
        try first([kSecAttrAccount as String: name, kSecReturnData as String: true]) as? Data
    }

    func names() throws(HostError) -> [String] {
        let all: [String: Any] = [kSecMatchLimit as String: kSecMatchLimitAll, kSecReturnAttributes as String: true]
        let items = try first(all) as? [[String: Any]]
        return (items ?? []).compactMap { $0[kSecAttrAccount as String] as? String }
    }

    func remove(_ name: String) throws(HostError) {
        let status = SecItemDelete(query([kSecAttrAccount as String: name]))
        if status != errSecItemNotFound { try Self.did(status) }
    }

    /// What is found; nil where nothing is.
    private func first(_ wanted: [String: Any]) throws(HostError) -> Any? {
        var found: CFTypeRef?
        let status = SecItemCopyMatching(query(wanted), &found)
        if status == errSecItemNotFound { return nil }
        try Self.did(status)
        return found
    }

    private func query(_ more: [String: Any]) -> CFDictionary {
        let ours: [String: Any] = [
            kSecClass as String: kSecClassGenericPassword,
            kSecAttrService as String: service,
            kSecAttrSynchronizable as String: false,
            kSecUseDataProtectionKeychain as String: true,
        ]
        return ours.merging(more) { _, new in new } as CFDictionary
    }

    private static func did(_ status: OSStatus) throws(HostError) {
        if let error = HostError(status: status) { throw error }
    }
}

extension HostError {
    /// What the core makes of the Keychain's answer; nil where it did as it was told. A locked device is none of the reasons:
    /// its Keychain answers once it is unlocked.
    init?(status: OSStatus) {
        switch status {
        case errSecSuccess: return nil
        case errSecItemNotFound: self = .Lost
        case errSecUserCanceled: self = .Cancelled
        case errSecNotAvailable: self = .NotAvailable
        default: self = .Failed
        }
    }
}
