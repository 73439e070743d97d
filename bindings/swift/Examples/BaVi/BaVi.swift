import DongHanh
import Foundation

/// Nine months of a district, from an empty folder to its report: what to read first.
///
/// It founds a group, fills a form for every event of a scenario file (`tests/scenarios/README.md`), and prints the report.
@main struct BaVi {
    static func main() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ba-vi-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
        let events = try text.split(separator: "\n").map { try JSONDecoder().decode(Event.self, from: Data($0.utf8)) }
        for line in try await play(events, in: folder) {
            print(line)
        }
    }

    /// Plays a scenario in a folder. The lines of its reports.
    static func play(_ events: [Event], in folder: URL) async throws -> [String] {
        guard let header = events.first, let from = header.from, let today = header.today, let unit = header.unit else {
            throw NotPlayed(code: "no header")
        }
        let clock = StagedClock(from)
        // On a desktop a passphrase opens. A phone brings its Secure Enclave instead, and a PIN opens.
        let device = Device(keys: nil, biometric: nil, clock: clock, released: Day(iso: from))
        let secret = NewSecret.passphrase(passphrase: "bốn con cò trắng đậu")
        let new = NewNotebook(secret: secret, cost: .least, role: .manager, unit: unit)
        let (notebook, sheet) = try await Notebook.found(folder, device: device, new: new)
        defer { notebook.lock() }
        try await notebook.confirmSheet(sheet)

        var player = Player(notebook: notebook)
        for event in events.dropFirst() {
            clock.move(to: event.day ?? today)
            try await player.play(event)
        }
        clock.move(to: today)
        var lines = [String]()
        for period in header.report ?? [] {
            let report = try await notebook.report(unit: unit, period: period)
            lines += report.lines.map { told($0, of: report.period) }
        }
        return lines
    }

    /// One indicator: period, id, its numbers, and what a person reads.
    static func told(_ line: ReportLine, of period: String) -> String {
        var numbers = line.parts.map(\.value)
        if case .count(let own) = line.value { numbers.insert(own, at: 0) }
        let shown = numbers.map(String.init).joined(separator: " ")
        return "\(period) \(line.indicator) \(shown) — \(line.label.vi): \(line.shown) \(line.unit.vi)"
    }
}
