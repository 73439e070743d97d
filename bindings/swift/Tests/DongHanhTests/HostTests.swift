import Foundation
import Support
import Testing

/// Fails when a host that throws, or answers nonsense, does more than fail the call.
struct HostTests {
    let phone: Phone

    init() throws {
        phone = try Phone()
    }

    @Test func keysThatThrowAreAnErrorWithAReason() async throws {
        let keys = Keys(phone.keys)
        let lent = Device(keys: keys, clock: phone.clock)
        keys.onMake = { throw NotShown.personal }
        let notFounded = try await failed { _ = try await Notebook.found(phone.folder, device: lent, new: Phone.new()) }
        guard case .Host("hardware-busy", nil, _) = notFounded else { throw notFounded }
        #expect(!"\(notFounded)".contains("Khuất"))
        keys.onMake = { throw HostError.NoDeviceLock }
        let locked = try await failed { _ = try await Notebook.found(phone.folder, device: lent, new: Phone.new()) }
        #expect(locked.code == "hardware-no-device-lock")
        keys.onMake = {}
        let (notebook, _) = try await Notebook.found(phone.folder, device: lent, new: Phone.new())
        notebook.lock()
        // A guess that the hardware did not answer is taken back, and nobody waits for it.
        let answers: [@Sendable (Data) throws -> Data] = [
            { _ in throw NotShown.personal }, { $0.dropLast() }, { _ in Data(count: 1 << 20) },
        ]
        for answer in answers {
            keys.onBind = answer
            for _ in 0..<4 {
                #expect(try await failed { try await notebook.unlock(pin: pin) }.code == "hardware-busy")
            }
        }
        keys.onBind = { $0 }
        #expect(try await notebook.lockState().opensWith == .pin(attemptsLeft: 10, wait: 0))
        try await notebook.unlock(pin: pin)
        keys.onKeep = { throw NotShown.personal }
        #expect(try await notebook.changePin(from: pin, to: "846273", cost: .least) == .later)
        keys.onKeep = {}
        notebook.lock()
        try await notebook.unlock(pin: "846273")
    }

    @Test func aFingerThatThrowsIsAnErrorAndThePinStillOpens() async throws {
        let finger = BrokenFinger(phone.finger)
        let lent = Device(keys: phone.keys, biometric: finger, clock: phone.clock)
        let (notebook, _) = try await Notebook.found(phone.folder, device: lent, new: Phone.new())
        for method in ["make", "bind"] {
            finger.broken = method
            #expect(try await failed { try await notebook.addBiometric(pin: pin) }.code == "hardware-busy")
            #expect(try await !notebook.lockState().biometric)
        }
        finger.broken = ""
        try await notebook.addBiometric(pin: pin)
        notebook.lock()
        finger.broken = "bind"
        #expect(try await failed { try await notebook.unlockWithBiometric() }.code == "hardware-busy")
        try await notebook.unlock(pin: pin)
        finger.broken = "delete"
        #expect(try await notebook.removeBiometric() == .later)
        #expect(try await !notebook.lockState().biometric)
    }

    @Test func withoutHardwareAPinIsRefusedWithAReason() async throws {
        let refused = try await failed {
            _ = try await Notebook.found(phone.folder, device: Device(), new: Phone.new())
        }
        guard case .Host("hardware-not-available", _, let reason) = refused else { throw refused }
        #expect(!reason.vi.isEmpty && !reason.en.isEmpty)
    }

    @Test func aClockThatThrowsFailsTheCallBeforeAnythingIsDone() async throws {
        let clock = BrokenClock()
        let lent = Device(keys: phone.keys, clock: clock)
        let notFounded = try await failed { _ = try await Notebook.found(phone.folder, device: lent, new: Phone.new()) }
        #expect(notFounded.code == "host-clock")
        #expect(!FileManager.default.fileExists(atPath: phone.folder.path))
        clock.broken = false
        let (notebook, _) = try await Notebook.found(phone.folder, device: lent, new: Phone.new())
        let draft = try await notebook.startForm("person").draft
        try await notebook.edit(draft, [text("full_name", "Khuất Văn An")])
        clock.broken = true
        #expect(try await failed { _ = try await notebook.save(draft) }.code == "host-clock")
        clock.broken = false
        #expect(try await notebook.drafts().count == 1)
    }

    @Test func aStepThatThrowsStopsTheCall() async throws {
        final class Throws: StepListener {
            func step(done: UInt64, total: UInt64) throws -> Bool { throw NotShown.personal }
        }
        let core = try foundNotebook(folder: phone.folder.path, device: phone.device, new: Phone.new()).notebook
        #expect(throws: NotebookError.self) { try core.report(unit: unit, period: "2024", progress: Throws()) }
    }
}

private enum NotShown: Error {
    case khuấtVănAn0912345678

    static let personal = Self.khuấtVănAn0912345678
}

/// Keys that do as another does, but for what a test puts in between.
private final class Keys: KeyBinding, @unchecked Sendable {
    private let own: any KeyBinding
    var onMake: @Sendable () throws -> Void = {}
    var onBind: @Sendable (Data) throws -> Data = { $0 }
    var onKeep: @Sendable () throws -> Void = {}

    init(_ own: any KeyBinding) {
        self.own = own
    }

    func make(name: String) throws {
        try onMake()
        try own.make(name: name)
    }

    func bind(name: String, input: Data) throws -> Data { try onBind(own.bind(name: name, input: input)) }

    func keepOnly(names: [String]) throws {
        try onKeep()
        try own.keepOnly(names: names)
    }
}

/// A finger that does as another does, but for one method.
private final class BrokenFinger: BiometricBinding, @unchecked Sendable {
    private let own: any BiometricBinding
    var broken = ""

    init(_ own: any BiometricBinding) {
        self.own = own
    }

    private func unless(_ method: String) throws {
        if broken == method { throw NotShown.personal }
    }

    func make() throws {
        try unless("make")
        try own.make()
    }

    func bind(input: Data) throws -> Data {
        try unless("bind")
        return try own.bind(input: input)
    }

    func delete() throws {
        try unless("delete")
        try own.delete()
    }
}

private final class BrokenClock: HostClock, @unchecked Sendable {
    private let lock = NSLock()
    private var isBroken = true

    var broken: Bool {
        get { lock.withLock { isBroken } }
        set { lock.withLock { isBroken = newValue } }
    }

    func now() throws -> Date {
        if broken { throw NotShown.personal }
        return Date()
    }
}
