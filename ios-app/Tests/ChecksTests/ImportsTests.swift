import Testing

/// What may stand where, read from the sources.
@Suite("Imports")
struct ImportsTests {
    @Test(arguments: SwiftSources.targets)
    func aTargetKnowsWhatItMay(_ target: String) throws {
        let files = try SwiftSources.read(target)
        #expect(!files.isEmpty)
        let check = try #require(ImportsCheck.all.first { $0.target == target })
        #expect(check.strangers(files) == [])
    }

    @Test(arguments: [
        "import DongHanh", "@_exported import DongHanh", "import struct DongHanh.Said", "@preconcurrency import SwiftUI",
        "public import SwiftUI", "    import SwiftUI",
    ])
    func andThatWouldBeSeen(_ line: String) {
        let models = ImportsCheck(target: "Models", allowed: ["Bridge"])
        let module = line.contains("SwiftUI") ? "SwiftUI" : "DongHanh"
        #expect(models.strangers([("A.swift", "import Bridge\n\(line)\n// import UIKit\n")]) == ["A.swift: \(module)"])
    }
}
