/// Opening takes as long as the key derivation, half a second to a second, beside the actor.
extension Notebook {
    /// Opens with the PIN. Throws `NotebookError.NotOpened` for a wrong one, with the guesses left and the wait before the
    /// next.
    public nonisolated func unlock(pin: String) async throws {
        try await beside { [core] in try core.unlockWithPin(pin: pin) }
    }

    /// Opens with the passphrase, where there is no hardware key.
    public nonisolated func unlock(passphrase: String) async throws {
        try await beside { [core] in try core.unlockWithPassphrase(passphrase: passphrase) }
    }

    /// Opens with the words of the recovery sheet. A new PIN should be set at once, by `setSecret`.
    public nonisolated func unlock(sheet words: String) async throws {
        try await beside { [core] in try core.unlockWithSheet(words: words) }
    }

    /// Opens with a finger or a face, where `addBiometric` let them.
    public nonisolated func unlockWithBiometric() async throws {
        try await beside { [core] in try core.unlockWithBiometric() }
    }

    /// Locks and destroys every key on this device. Where it fails, call it again.
    public func wipe() throws { try core.wipe() }
}
