import Foundation
import Support
import Testing

/// The shared vectors, each file as Rust runs it. Fails when a verdict differs from what the file expects.
struct VectorsTests {
    private let vectors = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../tests/vectors").standardized

    private func files(_ folder: String) throws -> [(name: String, json: String)] {
        let folder = vectors.appendingPathComponent(folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        return try names.sorted().map { name in
            (String(name.dropLast(5)), try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
        }
    }

    @Test func everyRuleVectorHolds() throws {
        let files = try files("rules")
        #expect(files.count > 40)
        for (name, json) in files {
            try expectHolds(name, json, try ruleVectors(json: json))
        }
    }

    private func expectHolds(_ name: String, _ json: String, _ verdicts: [VectorVerdict]) throws {
        let written = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect((written?["cases"] as? [Any])?.count == verdicts.count, "\(name)")
        #expect(verdicts.filter { !$0.passed }.map { "\($0.case): \($0.told)" } == [], "\(name)")
    }

    @Test func everyScheduleVectorHolds() throws {
        let files = try files("schedule")
        #expect(files.count == 8)
        for (name, json) in files {
            try expectHolds(name, json, try scheduleVectors(name: name, json: json))
        }
    }

    @Test func everyIndicatorVectorHolds() throws {
        let files = try files("indicators")
        let units = try #require(files.first { $0.name == "units" }).json
        let indicators = files.filter { $0.name != "units" }
        #expect(indicators.count == 45)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, json) in indicators {
            try expectHolds(name, json, try indicatorVectors(folder: folder.path, units: units, json: json))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [], "nothing is left")
        try FileManager.default.removeItem(at: folder)
    }

    @Test func everyTextVectorHolds() throws {
        let files = try files("text")
        #expect(files.count == 7)
        for (name, json) in files {
            #expect(try textVectors(name: name, json: json).map(\.told) == [], "\(name)")
        }
    }

    @Test func aCaseThatDoesNotHoldIsTold() throws {
        let r32 = try #require(try files("rules").first { $0.name == "R32" }).json
        let turned = r32.replacingOccurrences(of: "\"error\"", with: "\"warning\"")
        #expect(try ruleVectors(json: turned).contains { !$0.passed })
        let text = try textVectors(name: "fold", json: #"[{"in": "Đặng", "out": "đang"}]"#)
        #expect(text.map(\.passed) == [false] && text[0].case == "1")
        let briefings = try #require(try files("schedule").first { $0.name == "briefings" }).json
        let other = briefings.replacingOccurrences(of: "-31\"", with: "-30\"")
        #expect(try scheduleVectors(name: "briefings", json: other).contains { !$0.passed })
        #expect(throws: NotebookError.self) { try ruleVectors(json: "{") }
    }
}
