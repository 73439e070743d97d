import DongHanh
import Foundation

/// Nine months of a district, from an empty folder to its report: what to read first.
///
/// It founds a group, fills a form for every event of a scenario file (`tests/scenarios/README.md`), and prints the report.
@main struct BaVi {
    static func main() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ba-vi-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for line in try await play(Scenario(URL(filePath: CommandLine.arguments[1])), in: folder) {
            print(line)
        }
    }

    /// Plays a scenario in a folder. The lines of its reports.
    static func play(_ scenario: Scenario, in folder: URL) async throws -> [String] {
        let notebook = try await scenario.play(in: folder, opensWith: "bốn con cò trắng đậu").notebook
        defer { notebook.lock() }
        var lines = [String]()
        for period in scenario.periods {
            let report = try await notebook.report(unit: scenario.unit, period: period)
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
