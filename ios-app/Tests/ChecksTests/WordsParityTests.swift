import Foundation
import Testing

@testable import Models

/// The words of both apps are the same, in both languages, and none is there for nobody.
@Suite("Words of both apps")
struct WordsParityTests {
    /// What Kotlin alone has, and why.
    private static let kotlinAlone = [
        "did": "a word for each code: didCreate and others", "language": "the language of a table, no word",
        "monthAfter": "the system's own calendar says it", "monthBefore": "the system's own calendar says it",
        "weekDays": "the system's own calendar says them", "nameOf": "a word for each size and role",
        "periodOf": "put together of owed and locked", "reminders": "Android's notices have a channel with a name",
    ]

    /// What is a part of one of Kotlin's: there, code puts it together.
    private static let parts = [
        "asOfPart": "asOf", "checkingBegins": "checking", "countingBegins": "counting", "chooseUnit": "reportOf",
        "didCorrect": "did", "didCreate": "did", "didDecide": "did", "didErase": "did", "didOther": "did", "didPatch": "did",
        "didRetract": "did", "durationHours": "time", "durationMinutes": "time", "durationSeconds": "time",
        "owed": "periodOf", "takerWithRoom": "takerWith", "targetAttained": "target",
        "roleLeader": "nameOf", "roleManager": "nameOf", "roleSupervisor": "nameOf", "roleVolunteer": "nameOf",
        "textSizeLarge": "nameOf", "textSizeLarger": "nameOf", "textSizeLargest": "nameOf", "textSizeUsual": "nameOf",
    ]

    /// What only a calendar of Kotlin's own says.
    private static let unsaid: Set = ["Month"]

    private static var catalogue: [String: Catalogued] {
        Catalogue.shared.strings.mapValues { entry in
            entry.localizations.mapValues { words in
                words.stringUnit.map { [$0.value] } ?? (words.variations?.plural.values.map(\.stringUnit.value) ?? [])
            }
        }
    }

    private static func check(_ swift: [String: Catalogued] = catalogue) throws -> WordsCheck {
        WordsCheck(kotlin: try KotlinWords(), swift: swift, kotlinAlone: kotlinAlone, parts: parts, unsaid: unsaid)
    }

    @Test func bothAppsSayTheSame() throws {
        let faults = try Self.check().faults
        #expect(faults == [], "\(faults.joined(separator: "\n"))")
    }

    @Test func everyWordIsThereInBothLanguagesAndUsed() throws {
        #expect(Set(Catalogue.shared.strings.keys) == Set(Word.allCases.map(\.rawValue)))
        #expect(Catalogue.shared.strings.values.allSatisfy { Set($0.localizations.keys) == ["en", "vi"] })
        let sources = try SwiftSources.targets.flatMap { try SwiftSources.read($0) }.filter { $0.file != "Models/Word.swift" }
        #expect(Self.unused(Word.allCases.map(\.rawValue), in: sources.map(\.text)) == [])
    }

    @Test func aWordForNobodyWouldBeSeen() {
        let text = ["words(.next)", "case .one: .more", "// .late"]
        #expect(Self.unused(["next", "more", "late", "nex"], in: text) == ["late", "nex"])
    }

    @Test(arguments: [
        (language: "vi", key: "next", says: "Đi tiếp"), (language: "en", key: "next", says: "Go"),
        (language: "en", key: "digitsTyped", says: "%@ digits entered"), (language: "vi", key: "digitsTyped", says: "Đã nhập."),
    ])
    func otherWordsWouldBeSeen(_ language: String, _ key: String, _ says: String) throws {
        var swift = Self.catalogue
        swift[key]?[language] = [says]
        #expect(try Self.check(swift).faults != [])
    }

    @Test func aWordOfOneAppAloneWouldBeSeen() throws {
        var swift = Self.catalogue
        swift["next"] = nil
        swift["nextOne"] = ["vi": ["Tiếp"], "en": ["Next"]]
        let faults = try Self.check(swift).faults
        #expect(faults.contains("next is missing in Swift") && faults.contains("nextOne is missing in Kotlin"))
    }

    @Test func kotlinIsReadAsItIsWritten() {
        let file = """
            package a

            interface W {
                val plain: String

                /** Not a word. */
                fun of(name: String, others: List<String>): String
            }

            internal object WVi : W {
                override val plain = "Một \\"từ\\"\\n" +
                    "nữa"

                override fun of(name: String, others: List<String>) = "Của ${others.joinToString(", ") { "ông $it" }} và $name."
            }

            """
        let words = KotlinWords([file])
        #expect(words.names == ["plain", "of"])
        #expect(words.said["vi"]?["plain"] == ["Một \"từ\"\n", "nữa"])
        #expect(words.said["vi"]?["of"].map(Set.init) == ["Của ", " và ", ".", ", ", "ông ", ""])
    }

    /// Those that no source names as a case. What stands after // is no use.
    private static func unused(_ words: [String], in texts: [String]) -> [String] {
        let code = texts.flatMap { $0.split(separator: "\n") }.map { line in line.range(of: "//").map { line[..<$0.lowerBound] } ?? line }
        let named = Set(code.flatMap { $0.matches(of: #/(?:^|[^\w)\]?])\.(\w+)/#).map { String($0.1) } })
        return words.filter { !named.contains($0) }
    }
}
