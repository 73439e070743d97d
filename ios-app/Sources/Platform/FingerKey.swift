import Bridge
import Foundation

/// The one key of the device's hardware that answers to a finger or a face, and is gone once another one is enrolled.
public final class FingerKey: BiometricBinding {
    /// What is kept of it.
    private struct Kept: Codable {
        let key: Data
        let enrolled: Data
    }

    private let chip: any KeyChip
    private let items: any KeyItems
    private let prompt: any FingerPrompt

    /// That of this device, which asks in these words; nil where it has no enclave.
    public convenience init?(says: @escaping @Sendable () -> FingerWords) {
        guard SecureEnclaveChip.isThere else { return nil }
        self.init(
            chip: SecureEnclaveChip(), items: Keychain(service: "vn.donghanh.finger"), prompt: SystemFingerPrompt(says: says))
    }

    init(chip: any KeyChip, items: any KeyItems, prompt: any FingerPrompt) {
        self.chip = chip
        self.items = items
        self.prompt = prompt
    }

    public func make() throws {
        let enrolled = try prompt.enrolled()
        try items.put(JSONEncoder().encode(Kept(key: chip.make(.finger), enrolled: enrolled)), Self.name)
    }

    public func bind(input: Data) throws -> Data {
        guard let item = try items.item(Self.name), let kept = try? JSONDecoder().decode(Kept.self, from: item) else {
            throw HostError.Lost
        }
        // Told before anybody is asked: the enclave only says that it did not answer.
        guard try prompt.enrolled() == kept.enrolled else { throw HostError.Lost }
        return try chip.answer(of: kept.key, to: input, with: prompt.ask())
    }

    public func delete() throws {
        try items.remove(Self.name)
    }

    private static let name = "finger"
}
