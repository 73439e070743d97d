import Bridge
import Foundation
import Models

/// The device of one journey: a folder, the clock of the start's last day, settings that are kept, the notebook that the journey
/// starts from.
@MainActor
public final class Stage {
    /// The folder of `tests/journeys`.
    public nonisolated static let journeys = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../tests/journeys")
    /// What opens the notebooks of journeys. Everybody can read it here: it protects nothing.
    public static let secret = "bốn con cò trắng đậu"

    public private(set) var app: AppModel
    /// Hears when the core is asked on the main thread.
    public nonisolated let watch: MainThreadWatch
    private let folder: URL
    private let lent: Lent
    private let settings = KeptSettings()
    private let clock: JourneyClock?
    private let player: Player?
    private let uptime = Uptime()

    /// Plays the start of a journey and opens the app over it, locked. `finger` opens it, too, where somebody lets it.
    public init(_ journey: Journey, finger: (any BiometricBinding)? = nil) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "dong-hanh-journey-\(UUID().uuidString)")
        let notebook = folder.appending(path: "notebook")
        if journey.start == "nothing" {
            (clock, player) = (nil, nil)
        } else {
            let played = try await Self.play(journey, in: notebook)
            (clock, player) = (played.clock, played.player)
        }
        let time: @Sendable () -> Date = { [clock] in clock?.time ?? Date() }
        watch = MainThreadWatch(time)
        let device = Device(keys: nil, biometric: finger, clock: watch, released: clock?.released)
        lent = Lent(folder: notebook, device: device, opensByPin: false, cost: .least, reminders: watch, now: time)
        app = AppModel(lent, settings: settings, clock: uptime.read)
    }

    /// Nothing is told that it ends, and another process opens the same folder.
    public func kill() { app = AppModel(lent, settings: settings, clock: uptime.read) }

    /// The app is left, and come back to after so many seconds.
    func away(seconds: Int) {
        uptime.pass(.seconds(seconds))
        app.returned()
    }

    /// So many seconds pass: on the device's clock, and for who looks at the screen.
    func wait(seconds: Int) async throws {
        clock?.pass(seconds: seconds)
        try await Task.sleep(for: .seconds(seconds))
    }

    /// The holder is that member of the start's file.
    func isMember(_ name: String) async throws {
        guard case .open(let open) = app.gate else { throw NotPlayed(code: "locked") }
        try await open.isMember(player?.id("@\(name)"))
    }

    /// Takes the folder away.
    public func away() { try? FileManager.default.removeItem(at: folder) }

    private static func play(_ journey: Journey, in folder: URL) async throws -> (clock: JourneyClock, player: Player) {
        let scenario = try Scenario(journeys.appending(path: journey.start))
        let played = try await scenario.play(in: folder, opensWith: secret, role: journey.holder)
        defer { played.notebook.lock() }
        if let own = journey.own { try await played.notebook.setOwnMembership(played.player.id("@\(own)")) }
        return (JourneyClock(played.clock, released: Day(iso: scenario.from)), played.player)
    }
}

/// The clock of a start's last day, which a journey lets go on.
final class JourneyClock: @unchecked Sendable {
    let released: Day?
    private let start: StagedClock
    private let lock = NSLock()
    private var passed = 0.0

    init(_ start: StagedClock, released: Day?) {
        self.start = start
        self.released = released
    }

    func pass(seconds: Int) { lock.withLock { passed += Double(seconds) } }

    var time: Date { ((try? start.now()) ?? Date()) + lock.withLock { passed } }
}

/// How long the device of a journey is on.
@MainActor
final class Uptime {
    private var passed = Duration.zero

    func pass(_ time: Duration) { passed += time }

    func read() -> Duration { passed + AppModel.uptime() }
}

/// Settings that last as long as the device.
@MainActor
public final class KeptSettings: SettingsStore {
    private var kept = Settings()

    public init() {}

    public func read() -> Settings { kept }

    public func write(_ settings: Settings) { kept = settings }
}
