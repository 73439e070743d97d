/// The state, and what changed since it was last told.
public struct Change: Equatable, Sendable {
    /// The state now.
    public let summary: Summary
    /// What changed. At first nothing did.
    public let changed: Changed
}

extension Notebook {
    /// The state now, then every change, for as long as it is iterated; also after a lock and an unlock. No change is left
    /// out, however slowly it is read.
    public func changes() throws -> AsyncStream<Change> {
        let (changes, told) = AsyncStream.makeStream(of: Change.self)
        let watch = try core.observe(listener: Listener(told))
        told.onTermination = { _ in watch.end() }
        return changes
    }
}

private final class Listener: ChangeListener {
    private let told: AsyncStream<Change>.Continuation

    init(_ told: AsyncStream<Change>.Continuation) {
        self.told = told
    }

    func changed(summary: Summary, changed: Changed) throws {
        told.yield(Change(summary: summary, changed: changed))
    }
}
