/// Secrets by the kind that opens the notebook.
extension Notebook {
    /// How it opens.
    public func key() throws -> Key {
        switch try lockState().opensWith {
        case .pin: .pin
        case .passphrase: .passphrase
        case .sheetOnly: .sheet
        }
    }

    /// A new PIN or passphrase in place of the old one.
    public nonisolated func change(_ key: Key, from old: String, to new: String) async throws -> Settled {
        key == .pin ? try await changePin(from: old, to: new) : try await changePassphrase(from: old, to: new)
    }

    /// A new PIN or passphrase after the sheet opened the notebook.
    public nonisolated func setNew(_ key: Key, _ new: String) async throws -> Settled {
        try await setSecret(key == .pin ? .pin(pin: new) : .passphrase(passphrase: new))
    }

    /// A new sheet in place of the one of before.
    public nonisolated func replaceSheet(_ key: Key, _ secret: String) async throws -> NewSheet {
        key == .pin ? try await replaceSheet(pin: secret) : try await replaceSheet(passphrase: secret)
    }

    /// Lets a finger or a face open it, too.
    public nonisolated func addBiometric(_ key: Key, _ secret: String) async throws {
        if key == .pin { try await addBiometric(pin: secret) } else { try await addBiometric(passphrase: secret) }
    }
}
