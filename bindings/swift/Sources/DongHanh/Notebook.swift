@_exported import DongHanhGenerated
import Foundation

/// One notebook of one folder.
///
/// Short calls run one after the other on the actor's own thread, never on the caller's. Long ones — unlock, report, verify —
/// run beside them and end early when their task is cancelled. All of them throw `NotebookError`. Letting the last reference
/// go lets go of the core; `lock()` takes its keys away at once.
public actor Notebook {
    let core: NotebookCore
    private let thread = NotebookThread()

    init(core: NotebookCore) {
        self.core = core
    }

    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// The notebook of a folder, still locked. Nothing is read yet.
    public init(at folder: URL, device: Device = .init()) throws {
        self.init(core: try NotebookCore.at(folder: folder.path, device: device))
    }

    /// Founds a group and its first notebook in a folder, and opens it. Show the words of the sheet to be written down, keep
    /// them nowhere, then call `confirmSheet`.
    public static func found(
        _ folder: URL, device: Device, new: NewNotebook
    ) async throws -> (notebook: Notebook, sheet: String) {
        let founded = try await beside { try foundNotebook(folder: folder.path, device: device, new: new) }
        return (Notebook(core: founded.notebook), founded.sheet)
    }

    /// Whether it is open.
    public nonisolated var isOpen: Bool { core.isOpen() }

    /// How it opens, how many tries are left and how long the next one has to wait. Asks for no secret.
    public func lockState() throws -> LockState { try core.lockState() }

    /// Locks: the keys go; every later call throws `NotebookError.Locked`. Drafts stay. Before that it
    /// reads what the alarms are to show, and after it calls the reminder host, all on the caller's thread.
    public nonisolated func lock() { core.lock() }
}

extension Device {
    /// What a phone lends: by default nothing but its own clock, as on a desktop, where a passphrase opens.
    public init(
        keys: (any KeyBinding)? = nil, biometric: (any BiometricBinding)? = nil, clock: (any HostClock)? = nil
    ) {
        self.init(keys: keys, biometric: biometric, clock: clock, released: nil)
    }
}
