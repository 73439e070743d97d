import Foundation
import Testing

@testable import Views

/// Letters can be read by day and by night, and the views know no other colours.
@Suite("Palette")
struct PaletteTests {
    /// What large and small letters need.
    private static let least = 4.5

    @Test(arguments: Paint.allCases)
    func lettersStandOut(_ paint: Paint) {
        for ground in paint.grounds {
            #expect(Contrast.of(paint.letters.tones.day, ground.tones.day) >= Self.least, "by day on \(ground)")
            #expect(Contrast.of(paint.letters.tones.night, ground.tones.night) >= Self.least, "by night on \(ground)")
        }
    }

    @Test func andLettersThatDoNotWouldBeSeen() {
        #expect(abs(Contrast.of(0x000000, 0xFFFFFF) - 21) < 0.001)
        #expect(Contrast.of(0x777777, 0xFFFFFF) < Self.least)
        // The system's own blue under white letters.
        #expect(Contrast.of(0xFFFFFF, 0x007AFF) < Self.least)
    }

    @Test func theColoursAreThoseOfTheKotlinApp() throws {
        let file = try Checkout.read("android-app/ui/src/main/kotlin/vn/donghanh/app/theme/Colours.kt")
        let schemes = file.split(separator: "darkColorScheme(")
        try #require(schemes.count == 2)
        for colour in Palette.allCases {
            #expect(Self.kotlin(colour.rawValue, in: schemes[0]) == colour.tones.day, "\(colour) by day")
            #expect(Self.kotlin(colour.rawValue, in: schemes[1]) == colour.tones.night, "\(colour) by night")
        }
    }

    @Test func everyColourIsUsed() {
        let used = Set(Paint.allCases.flatMap { [$0.letters] + $0.grounds })
        #expect(used == Set(Palette.allCases))
    }

    @Test func theViewsTakeNoOtherColours() throws {
        let files = try SwiftSources.read("Views").filter { !$0.file.hasSuffix("/Painting.swift") }
        #expect(Self.others(files) == [])
    }

    @Test(arguments: [
        "Color.red", "Color(red: 1, green: 0, blue: 0)", "x.foregroundStyle(.secondary)", "x.tint(.blue)", "x.background(.bar)",
        "x.buttonStyle(.borderedProminent)", "x.foregroundColor(.gray)", "x.border(Color.black)",
    ])
    func andAnotherOneWouldBeSeen(_ line: String) {
        #expect(Self.others([("A.swift", line)]).count == 1)
    }

    /// Lines that take a colour from elsewhere, or a style of the system that has its own.
    private static func others(_ files: [(file: String, text: String)]) -> [String] {
        let colour = #/(^|\W)Color\W|\.(foregroundStyle|foregroundColor|tint|background|fill|border)\(|\.bordered/#
        return files.flatMap { file, text in
            text.split(separator: "\n").filter { $0.contains(colour) }.map { "\(file): \($0)" }
        }
    }

    private static func kotlin(_ name: String, in scheme: Substring) -> UInt32? {
        guard let line = scheme.split(separator: "\n").first(where: { $0.contains(" \(name) = ") }) else { return nil }
        if line.contains("Color.White") { return 0xFFFFFF }
        return line.firstMatch(of: #/0xFF([0-9A-F]{6})/#).flatMap { UInt32($0.1, radix: 16) }
    }
}
