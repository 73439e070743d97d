/// As much of YAML as `project.yml` needs: maps by indentation, lists of texts and of maps.
struct Yaml {
    /// Each value under its keys, `targets.Notes.sources[].path`, in the order of the file.
    let values: [(key: String, value: String)]

    init(_ text: String) {
        var open: [(indent: Int, key: String)] = []
        var values: [(String, String)] = []
        for line in text.split(separator: "\n") where !line.trimmingPrefix(" ").isEmpty && line.trimmingPrefix(" ").first != "#" {
            var indent = line.prefix { $0 == " " }.count
            var rest = line.dropFirst(indent)
            open.removeAll { $0.indent >= indent }
            if rest.hasPrefix("- ") {
                open.append((indent, "[]"))
                indent += 2
                rest = rest.dropFirst(2)
            }
            let under = open.map(\.key)
            if rest.hasSuffix(":") {
                open.append((indent, String(rest.dropLast())))
            } else if let colon = rest.range(of: ": ") {
                values.append((Self.joined(under + [String(rest[..<colon.lowerBound])]), Self.plain(rest[colon.upperBound...])))
            } else {
                values.append((Self.joined(under), Self.plain(rest)))
            }
        }
        self.values = values
    }

    /// Every value of a key.
    subscript(_ key: String) -> [String] { values.filter { $0.key == key }.map(\.value) }

    private static func joined(_ keys: [String]) -> String {
        keys.joined(separator: ".").replacing(".[]", with: "[]")
    }

    private static func plain(_ value: Substring) -> String {
        value.hasPrefix("\"") ? String(value.dropFirst().dropLast()) : String(value)
    }
}
