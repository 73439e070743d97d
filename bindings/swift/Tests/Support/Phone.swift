@_exported import DongHanh
import Foundation

/// The PIN of the tests.
public let pin = "739154"
/// The unit of the tests: a commune.
public let unit = "09661"

/// A phone of its own for one test: a folder, keys in files that stand for its hardware, a clock that is set by hand.
public final class Phone: Sendable {
    public let root: URL
    public let keys: FileKeys
    public let finger = Finger()
    public let clock = HandClock()

    public init(root: URL? = nil) throws {
        let new = FileManager.default.temporaryDirectory.appendingPathComponent("dong-hanh-\(UUID().uuidString)")
        self.root = root ?? new
        keys = try FileKeys(folder: self.root.appendingPathComponent("hardware"))
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    public var folder: URL { root.appendingPathComponent("notebook") }

    public var device: Device {
        Device(keys: keys, biometric: finger, clock: clock, released: Day(2024, 1, 1))
    }

    /// A notebook that was founded here, and the words of its sheet.
    public func found() async throws -> (notebook: Notebook, sheet: String) {
        try await Notebook.found(folder, device: device, new: Phone.new())
    }

    /// The notebook of this phone's folder, locked.
    public func again() throws -> Notebook {
        try Notebook(at: folder, device: device)
    }

    /// What a founder decides in these tests: the least cost, or each guess would take a second.
    public static func new(_ secret: NewSecret = .pin(pin: Support.pin)) -> NewNotebook {
        NewNotebook(secret: secret, cost: .least, role: .manager, unit: unit)
    }
}

/// Keys in files. The function is no cryptography: the same output for the same key and input is all that a test needs.
public final class FileKeys: KeyBinding {
    private let folder: URL

    public init(folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    public func make(name: String) throws {
        try random().write(to: folder.appendingPathComponent(name))
    }

    public func bind(name: String, input: Data) throws -> Data {
        guard let key = try? Data(contentsOf: folder.appendingPathComponent(name)) else { throw HostError.Lost }
        return mixed(key, input)
    }

    public func keepOnly(names: [String]) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !names.contains(name) {
            try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
    }

    /// What a phone does that was set back to how it left the factory.
    public func loseAll() throws { try keepOnly(names: []) }
}

/// A finger that opens, or is taken away.
public final class Finger: BiometricBinding, @unchecked Sendable {
    public init() {}

    private let lock = NSLock()
    private var key: Data?
    private var dismissing = false

    /// Whether the person says no.
    public var dismissed: Bool {
        get { lock.withLock { dismissing } }
        set { lock.withLock { dismissing = newValue } }
    }

    public func make() throws { lock.withLock { key = random() } }

    public func bind(input: Data) throws -> Data {
        if dismissed { throw HostError.Cancelled }
        guard let key = lock.withLock({ key }) else { throw HostError.Lost }
        return mixed(key, input)
    }

    public func delete() throws { lock.withLock { key = nil } }
}

/// A clock that stands where it is put.
public final class HandClock: HostClock, @unchecked Sendable {
    public init() {}

    private let lock = NSLock()
    private var standing = Date(timeIntervalSince1970: 1_727_658_000)  // 2024-09-30T01:00:00Z

    public var at: Date {
        get { lock.withLock { standing } }
        set { lock.withLock { standing = newValue } }
    }

    public func now() throws -> Date { at }
}

private func random() -> Data {
    Data((0..<32).map { _ in UInt8.random(in: .min ... .max) })
}

private func mixed(_ key: Data, _ input: Data) -> Data {
    var (state, out) = (UInt64(0xcbf2_9ce4_8422_2325), [UInt8]())
    for round in 0..<32 {
        for byte in key + input + Data([UInt8(round)]) {
            state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        out.append(UInt8(truncatingIfNeeded: state >> 32))
    }
    return Data(out)
}

/// The error of a call that must fail.
public func failed(_ call: () async throws -> Void) async throws -> NotebookError {
    do {
        try await call()
    } catch let error as NotebookError {
        return error
    }
    throw WentThrough()
}

/// It should not have.
public struct WentThrough: Error {
    public init() {}
}
