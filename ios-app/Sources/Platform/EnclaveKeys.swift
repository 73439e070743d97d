import Bridge
import Foundation

/// Keys that never leave the device's hardware: each guess at the PIN has to ask them, so nobody guesses elsewhere.
public final class EnclaveKeys: KeyBinding {
    private let chip: any KeyChip
    private let items: any KeyItems

    /// Those of this device; nil where it has no enclave. A passphrase opens there: a PIN would be guessed from a copy.
    public convenience init?() {
        guard SecureEnclaveChip.isThere else { return nil }
        self.init(chip: SecureEnclaveChip(), items: Keychain(service: "vn.donghanh.notebook"))
    }

    init(chip: any KeyChip, items: any KeyItems) {
        self.chip = chip
        self.items = items
    }

    public func make(name: String) throws {
        try items.put(chip.make(.unlocked), name)
    }

    public func bind(name: String, input: Data) throws -> Data {
        guard let key = try items.item(name) else { throw HostError.Lost }
        return try chip.answer(of: key, to: input, with: nil)
    }

    public func keepOnly(names: [String]) throws {
        for name in try items.names() where !names.contains(name) { try items.remove(name) }
    }
}
