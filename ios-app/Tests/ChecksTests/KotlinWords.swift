import Foundation

/// The words of the Kotlin app, out of its sources: what each is called, and what it says in each language.
struct KotlinWords {
    /// Every word that a table has to have.
    let names: Set<String>
    /// What the tables say: the parts of all texts, by language and word.
    let said: [String: [String: [String]]]

    /// Those of the checkout.
    init() throws {
        let folder = "android-app/ui/src/main/kotlin/vn/donghanh/app/words"
        let files = try FileManager.default.contentsOfDirectory(atPath: Checkout.root.appending(path: folder).path)
        self.init(try files.filter { $0.hasSuffix(".kt") }.sorted().map { try Checkout.read("\(folder)/\($0)") })
    }

    init(_ files: [String]) {
        var names: Set<String> = []
        var said: [String: [String: [String]]] = ["vi": [:], "en": [:]]
        for file in files {
            for (head, members) in Self.blocks(file) {
                if head.hasPrefix("interface ") { names.formUnion(members.map(\.name)) }
                guard head.hasPrefix("object ") || head.hasPrefix("internal object ") else { continue }
                let title = head.prefix { $0 != ":" && $0 != "{" }.trimmingCharacters(in: .whitespaces)
                let language = String(title.suffix(2)).lowercased()
                for member in members where said[language] != nil {
                    said[language]?[member.name, default: []] += KotlinText.texts(in: member.code).flatMap(\.self)
                }
            }
        }
        (self.names, self.said) = (names, said)
    }

    private typealias Member = (name: String, code: Substring)

    /// What a file declares, and the members of each.
    private static func blocks(_ file: String) -> [(head: Substring, members: [Member])] {
        file.split(separator: "\n}\n").compactMap { block in
            let starts = ["\ninterface ", "\nobject ", "\ninternal object "].compactMap { block.range(of: $0)?.lowerBound }
            guard let start = starts.min() else { return nil }
            let declared = block[block.index(after: start)...]
            return (declared, members(declared))
        }
    }

    private static func members(_ block: Substring) -> [Member] {
        let begins = block.ranges(of: #/\n    (?:override |private )?(?:val|fun) /#)
        return begins.enumerated().map { at, begin in
            let end = at + 1 < begins.count ? begins[at + 1].lowerBound : block.endIndex
            let member = block[begin.upperBound..<end]
            let name = member.prefix { $0.isLetter || $0.isNumber }
            return (String(name), member.dropFirst(name.count))
        }
    }
}
