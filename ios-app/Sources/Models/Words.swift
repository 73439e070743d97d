import Bridge
import Foundation

/// A language of the surface and of what the core says.
public enum Language: String, CaseIterable, Sendable {
    case vietnamese = "vi"
    case english = "en"

    /// In its own words.
    public var name: String {
        switch self {
        case .vietnamese: "Tiếng Việt"
        case .english: "English"
        }
    }
}

/// The words of the surface in one language, out of the String Catalogue. What records, rules, tasks and indicators are called comes
/// from the core.
///
/// The catalogue is read as it is, on Apple's systems too: the language is the person's own setting here, whatever the
/// system's is, and it changes while the app runs.
public struct Words: Sendable {
    public let language: Language

    public init(_ language: Language) {
        self.language = language
    }

    /// The words of a key; `%@` and `%lld` stand for the arguments in their order. The first number chooses singular or plural.
    public func callAsFunction(_ key: Word, _ arguments: any CVarArg & Sendable...) -> String {
        let count = arguments.lazy.compactMap { $0 as? Int }.first
        let form = Catalogue.shared.form(of: key, in: language, count: count)
        return arguments.isEmpty ? form : String(format: form, arguments: arguments)
    }

    /// What the core says, in this language.
    public func callAsFunction(_ said: Said) -> String {
        switch language {
        case .vietnamese: said.vi
        case .english: said.en
        }
    }
}

/// The String Catalogue's file.
struct Catalogue: Decodable {
    struct Entry: Decodable {
        let localizations: [String: Localization]
    }

    struct Localization: Decodable {
        struct Unit: Decodable {
            let value: String
        }

        struct Form: Decodable {
            let stringUnit: Unit
        }

        struct Variations: Decodable {
            let plural: [String: Form]
        }

        let stringUnit: Unit?
        let variations: Variations?
    }

    let strings: [String: Entry]

    /// The one of this package. It is part of the app: where it does not read, there is no app, and a test reads it.
    static let shared: Catalogue = {
        guard let file = Bundle.module.url(forResource: "Words", withExtension: "xcstrings"),
            let read = try? JSONDecoder().decode(Catalogue.self, from: Data(contentsOf: file))
        else { preconditionFailure("the words of the surface do not read") }
        return read
    }()

    func form(of key: Word, in language: Language, count: Int?) -> String {
        let words = strings[key.rawValue]?.localizations[language.rawValue]
        if let plural = words?.variations?.plural {
            let category = count == 1 && language == .english ? "one" : "other"
            return (plural[category] ?? plural["other"])?.stringUnit.value ?? key.rawValue
        }
        return words?.stringUnit?.value ?? key.rawValue
    }
}

extension Words {
    /// A day as it is written in Vietnam: 05/09/2024, in both languages.
    func day(_ day: Day) -> String {
        let parts = day.components
        return String(format: "%02d/%02d/%04d", parts.day ?? 0, parts.month ?? 0, parts.year ?? 0)
    }

    /// Its month: 09/2024.
    func month(_ day: Day) -> String { String(self.day(day).dropFirst(3)) }

    /// A moment by the clock on the wall: 05/09/2024 08:15.
    func moment(_ at: Date) -> String {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day, .hour, .minute], from: at)
        let (day, hour) = (parts.day ?? 0, parts.hour ?? 0)
        return String(format: "%02d/%02d/%04d %02d:%02d", day, parts.month ?? 0, parts.year ?? 0, hour, parts.minute ?? 0)
    }
}
