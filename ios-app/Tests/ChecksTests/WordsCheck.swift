import Foundation

/// A word of the String Catalogue: its forms by language, one of them where it has no plural.
typealias Catalogued = [String: [String]]

/// Compares the words of the two apps.
struct WordsCheck {
    let kotlin: KotlinWords
    let swift: [String: Catalogued]
    /// Words that Kotlin alone has, and why.
    let kotlinAlone: [String: String]
    /// Words of Swift that are a part of one of Kotlin's.
    let parts: [String: String]
    /// What Kotlin alone says.
    let unsaid: Set<String>

    /// Every fault, in words.
    var faults: [String] { names + swift.keys.sorted().flatMap { says($0) + placeholders($0) } + left }

    private var names: [String] {
        let missing = kotlin.names.subtracting(swift.keys).subtracting(kotlinAlone.keys).sorted()
        let more = Set(swift.keys).subtracting(kotlin.names).subtracting(parts.keys).sorted()
        let settled = kotlinAlone.keys.filter { !kotlin.names.contains($0) || swift[$0] != nil }
            + parts.keys.filter { swift[$0] == nil || kotlin.names.contains($0) }
        return missing.map { "\($0) is missing in Swift" } + more.map { "\($0) is missing in Kotlin" }
            + settled.sorted().map { "\($0) differs no more" }
    }

    /// What Swift says and Kotlin does not.
    private func says(_ key: String) -> [String] {
        ["vi", "en"].flatMap { language -> [String] in
            guard let forms = swift[key]?[language], !forms.isEmpty else { return ["\(key) has no words in \(language)"] }
            guard let texts = kotlin.said[language]?[parts[key] ?? key] else { return [] }
            return Self.pieces(forms).subtracting(Self.pieces(texts)).sorted().map { "\(key) says “\($0)” in Swift alone" }
        }
    }

    /// What Kotlin says and Swift says nowhere.
    private var left: [String] {
        ["vi", "en"].flatMap { language in
            let forms = Self.pieces(swift.values.flatMap { $0[language] ?? [] })
            let texts = kotlin.said[language]?.filter { kotlinAlone[$0.key] == nil || parts.values.contains($0.key) } ?? [:]
            return Self.pieces(texts.values.flatMap(\.self)).subtracting(forms).subtracting(unsaid).sorted()
                .map { "“\($0)” is said in Kotlin alone" }
        }
    }

    /// A placeholder that stands in one language alone, or is of another type there.
    private func placeholders(_ key: String) -> [String] {
        let forms = (swift[key] ?? [:]).values.flatMap(\.self)
        let types = Set(forms.map { form in form.matches(of: #/%(?:\d\$)?(lld|@)/#).map { String($0.1) }.sorted() })
        return types.count <= 1 ? [] : ["\(key) has other placeholders in another form"]
    }

    /// The words between what is filled in and between signs. A one that is written as a digit is filled in elsewhere.
    private static func pieces(_ texts: [String]) -> Set<String> {
        let cut = texts.flatMap { $0.split(separator: #/%(?:\d\$)?(?:lld|@)|\b1\b|[,.:;()?!·–\n]/#.wordBoundaryKind(.simple))  }
        let edges = CharacterSet.whitespacesAndNewlines.union(.punctuationCharacters).union(.symbols)
        return Set(cut.map { $0.trimmingCharacters(in: edges) }.filter { !$0.isEmpty })
    }
}
