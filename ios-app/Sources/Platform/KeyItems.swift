import Bridge
import Foundation

/// Where what names a key to its chip is kept: the Keychain, or a test's own.
protocol KeyItems: Sendable {
    /// Keeps it under that name, in place of an older one. It is durable when this returns.
    func put(_ item: Data, _ name: String) throws(HostError)

    /// What is kept there; nil where nothing is.
    func item(_ name: String) throws(HostError) -> Data?

    /// Every name under which something is kept.
    func names() throws(HostError) -> [String]

    /// Doing it again does nothing.
    func remove(_ name: String) throws(HostError)
}
