import Foundation

/// Hears how far a long call is: so many of so many are done, on the thread that works.
public typealias OnStep = @Sendable (_ done: UInt64, _ total: UInt64) -> Void

/// A long call: the core asks at every step whether to go on, and a cancelled task says no.
func cancellable<T: Sendable>(
    _ onStep: @escaping OnStep, _ work: @escaping @Sendable (any StepListener) throws -> T
) async throws -> T {
    let steps = Steps(onStep)
    return try await withTaskCancellationHandler {
        do {
            return try await beside { try work(steps) }
        } catch NotebookError.Stopped where Task.isCancelled {
            throw CancellationError()
        }
    } onCancel: {
        steps.stop()
    }
}

private final class Steps: StepListener, @unchecked Sendable {
    private let lock = NSLock()
    private var stopped = false
    private let onStep: OnStep

    init(_ onStep: @escaping OnStep) {
        self.onStep = onStep
    }

    func stop() {
        lock.withLock { stopped = true }
    }

    func step(done: UInt64, total: UInt64) throws -> Bool {
        onStep(done, total)
        return lock.withLock { !stopped }
    }
}
