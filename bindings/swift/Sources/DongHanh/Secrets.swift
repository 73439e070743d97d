/// Other PINs, passphrases, fingers and sheets. What asks for a secret takes as long as opening, beside the actor.
extension Notebook {
    /// Changes the PIN. A wrong old one counts as a guess.
    @discardableResult
    public nonisolated func changePin(
        from old: String, to new: String, cost: GuessCost = .measured
    ) async throws -> Settled {
        try await beside { [core] in try core.changePin(old: old, new: new, cost: cost) }
    }

    /// Changes the passphrase, as `changePin` does.
    @discardableResult
    public nonisolated func changePassphrase(
        from old: String, to new: String, cost: GuessCost = .measured
    ) async throws -> Settled {
        try await beside { [core] in try core.changePassphrase(old: old, new: new, cost: cost) }
    }

    /// Sets a new PIN or passphrase after the recovery sheet opened the notebook.
    @discardableResult
    public nonisolated func setSecret(_ new: NewSecret, cost: GuessCost = .measured) async throws -> Settled {
        try await beside { [core] in try core.setSecret(new: new, cost: cost) }
    }

    /// Lets a finger or face open it from now on, beside the PIN, which is asked again.
    public nonisolated func addBiometric(pin: String) async throws {
        try await beside { [core] in try core.addBiometricWithPin(pin: pin) }
    }

    /// As `addBiometric(pin:)`, where a passphrase opens.
    public nonisolated func addBiometric(passphrase: String) async throws {
        try await beside { [core] in try core.addBiometricWithPassphrase(passphrase: passphrase) }
    }

    /// Takes the finger or face away.
    @discardableResult
    public func removeBiometric() throws -> Settled { try core.removeBiometric() }

    /// Notes that the person has the sheet on paper. The words prove it.
    public func confirmSheet(_ words: String) throws { try core.confirmSheet(words: words) }

    /// The day on which the sheet that counts was confirmed. None: make a new one.
    public func sheetConfirmedOn() throws -> Day? { try core.sheetConfirmedOn() }

    /// Makes a new sheet in place of the one of before. The PIN is asked again.
    public nonisolated func replaceSheet(pin: String) async throws -> NewSheet {
        try await beside { [core] in try core.replaceSheetWithPin(pin: pin) }
    }

    /// As `replaceSheet(pin:)`, where a passphrase opens.
    public nonisolated func replaceSheet(passphrase: String) async throws -> NewSheet {
        try await beside { [core] in try core.replaceSheetWithPassphrase(passphrase: passphrase) }
    }
}
