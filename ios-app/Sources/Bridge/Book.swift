@_exported import DongHanh

/// Why the core did not do something: what a person reads, and what a screen may need to know of it.
public struct Refusal: Error, Sendable, Equatable {
    /// The states in which a screen does different things.
    public enum Kind: Sendable {
        case locked, notOpened, notThere, storage, unreadable, host, stopped, other
    }

    public let kind: Kind
    public let code: String
    public let said: Said
    public let field: String?
    public let guessesLeft: Int?
    /// Whole seconds until the next try.
    public let wait: Int

    /// Something that the core never told of.
    static let unknown = Refusal()

    private init() {
        kind = .other
        code = "unknown"
        said = Said(
            vi: "Có lỗi xảy ra. Vui lòng thử lại; nếu vẫn lỗi, vui lòng báo cán bộ phụ trách.",
            en: "Something went wrong. Please try again; if it happens again, please tell the officer in charge.")
        field = nil
        guessesLeft = nil
        wait = 0
    }

    init(_ error: NotebookError) {
        code = error.code
        said = error.reason
        field = error.field
        switch error {
        case .Locked: kind = .locked
        case .NotOpened: kind = .notOpened
        case .NotFound: kind = .notThere
        case .Storage: kind = .storage
        case .Stopped: kind = .stopped
        case .Unreadable: kind = .unreadable
        case .Host: kind = .host
        case .Refused: kind = .other
        }
        if case .NotOpened(_, _, _, let left, let wait) = error {
            guessesLeft = left.map(Int.init)
            // A wait of a fraction of a second is a second: a countdown that shows 0 would let nobody try.
            self.wait = Int(wait.rounded(.up))
        } else {
            guessesLeft = nil
            wait = 0
        }
    }
}

/// The notebook as the models reach it: nothing else in this app calls the core. Every call is off the main actor and throws
/// a `Refusal`.
public final class Book: Sendable {
    private let notebook: Notebook

    init(_ notebook: Notebook) {
        self.notebook = notebook
    }

    /// Whether the keys are here.
    public var isOpen: Bool { notebook.isOpen }

    /// The keys go, once the calls under way have ended; drafts stay.
    public func lock() async { await Task.detached { [notebook] in notebook.lock() }.value }

    /// The state now, then every change.
    public func changes() async throws(Refusal) -> AsyncStream<Change> { try await ask { try await $0.changes() } }

    /// Asks the core.
    public func ask<T: Sendable>(_ calls: @Sendable (Notebook) async throws -> T) async throws(Refusal) -> T {
        do {
            return try await calls(notebook)
        } catch let error as NotebookError {
            throw Refusal(error)
        } catch {
            // The bindings throw nothing else; a cancelled task ends as a stopped call.
            throw Refusal.unknown
        }
    }
}
