import DongHanh
import Foundation

/// A scenario file: what stands above it, and its events.
struct Scenario {
    /// The first day, and the last.
    let from, today: String
    /// The unit that founds the notebook, and that the reports are about.
    let unit: String
    /// The periods to report.
    let periods: [String]
    private let events: ArraySlice<Event>

    /// Reads a file of events, a line each; the first one is its header.
    init(_ file: URL) throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = try text.split(separator: "\n").map { try JSONDecoder().decode(Event.self, from: Data($0.utf8)) }
        guard let header = lines.first, let from = header.from, let today = header.today, let unit = header.unit else {
            throw NotPlayed(code: "no header")
        }
        (self.from, self.today, self.unit) = (from, today, unit)
        (periods, events) = (header.report ?? [], lines.dropFirst())
    }

    /// Founds a notebook and fills a form for every event, each on its day; the clock stays at the file's last one. It is left
    /// open.
    func play(in folder: URL, opensWith passphrase: String, role: Role = .manager) async throws -> Played {
        let clock = StagedClock(from)
        // On a desktop a passphrase opens. A phone brings its Secure Enclave instead, and a PIN opens.
        let device = Device(keys: nil, biometric: nil, clock: clock, released: Day(iso: from))
        let new = NewNotebook(secret: .passphrase(passphrase: passphrase), cost: .least, role: role, unit: unit)
        let (notebook, sheet) = try await Notebook.found(folder, device: device, new: new)
        try await notebook.confirmSheet(sheet)
        var player = Player(notebook: notebook)
        for event in events {
            clock.move(to: event.day ?? today)
            try await player.play(event)
        }
        clock.move(to: today)
        return Played(notebook: notebook, player: player, clock: clock)
    }
}

/// What stands after a scenario: its notebook, who knows the ids of its records, its clock.
struct Played {
    let notebook: Notebook
    let player: Player
    let clock: StagedClock
}
