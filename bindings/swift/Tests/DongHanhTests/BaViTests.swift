import Foundation
import Testing

/// Fails when the example counts another number than the demo, whose figures `cargo xtask test` writes down first.
struct BaViTests {
    @Test func theExampleReportsWhatTheDemoReports() throws {
        let package = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized
        let demo = try String(contentsOf: package.appendingPathComponent("build/demo.txt"), encoding: .utf8)
        let (app, said) = (Process(), Pipe())
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        app.executableURL = beside.appendingPathComponent("BaVi")
        app.arguments = [package.appendingPathComponent("../../tests/scenarios/ba-vi.jsonl").standardized.path]
        app.standardOutput = said
        try app.run()
        let played = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        app.waitUntilExit()
        #expect(app.terminationStatus == 0)
        let figures = played.split(separator: "\n").compactMap { $0.components(separatedBy: " — ").first }
        let lines = demo.split(separator: "\n").map(String.init)
        #expect(figures == lines && lines.contains("9T/2024 I22 5236 2"))
    }
}
