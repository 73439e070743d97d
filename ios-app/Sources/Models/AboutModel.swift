import Bridge

/// Which version this is, what it is made of, and on what terms.
@MainActor
final class AboutModel: ScreenModel {
    private let open: OpenModel
    private let reading: Reading<Diagnostics>

    init(_ open: OpenModel) {
        self.open = open
        reading = Reading(open) { await $0.diagnostics() }
    }

    var elements: [Element] {
        let words = open.words
        return [Element("page.about", .heading, words(.appName))]
            + reading.elements { [Element("about.version", .text, words(.version, $0.version, words.day($0.released)))] }
            + [Element("about.what", .text, words(.aboutWhat)), Element("about.licences", .heading, words(.licences))]
            + Self.licences.enumerated().map { Element("about.licence.\($0)", .text, $1.of, value: $1.name) }
    }

    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
    }

    /// What stands in the app. Names of licences are the same in every language.
    private static let licences: [(of: String, name: String)] = [
        ("Đồng Hành", "MIT / Apache License 2.0"),
        ("UniFFI", "Mozilla Public License 2.0"),
        ("SQLite", "Public Domain"),
        ("SQLite3 Multiple Ciphers", "MIT"),
        ("ring", "Apache License 2.0 / ISC"),
        ("argon2, age, rusqlite, serde", "MIT / Apache License 2.0"),
        ("ICU4X", "Unicode License 3.0"),
    ]
}
