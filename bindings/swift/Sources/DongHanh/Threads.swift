import Foundation

/// The actor's thread: the core blocks while it reads and writes, and the tasks' own few threads are not for that.
final class NotebookThread: SerialExecutor {
    private let queue = DispatchQueue(label: "vn.donghanh.notebook", qos: .userInitiated)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}

private let threads = DispatchQueue(label: "vn.donghanh.long", qos: .userInitiated, attributes: .concurrent)

/// Runs a long call beside the actor.
func beside<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { waiting in
        threads.async { waiting.resume(with: Result(catching: work)) }
    }
}
