import Foundation

/// Looking after a notebook. These run beside the actor and stop when their task is cancelled.
extension Notebook {
    /// How it is, for support: versions, codes, counts and durations, nothing of anybody. It needs no key and never fails.
    public func diagnostics() -> Diagnostics { core.diagnostics() }

    /// Verifies the signature, hash and place of every entry.
    public nonisolated func verify(onStep: @escaping OnStep = { _, _ in }) async throws -> Verified {
        try await cancellable(onStep) { [core] in try core.verify(progress: $0) }
    }

    /// Derives every list, fact and due date again from the entries. Stopped or failed, everything stays as it was.
    public nonisolated func rebuild(onStep: @escaping OnStep = { _, _ in }) async throws {
        try await cancellable(onStep) { [core] in try core.rebuild(progress: $0) }
    }

    /// Reads every whole entry and draft of this notebook, which need not open, into a new one in another folder. From then
    /// on this one must not be written in any more. The new one stays locked; `device` must bring other hardware keys.
    public nonisolated func salvage(
        with way: SalvageWith, to folder: URL, device: Device, secret: NewSecret, cost: GuessCost = .measured,
        onStep: @escaping OnStep = { _, _ in }
    ) async throws -> Salvaged {
        try await cancellable(onStep) { [core] in
            try core.salvage(
                with: way, folder: folder.path, device: device, secret: secret, cost: cost, progress: $0)
        }
    }
}
