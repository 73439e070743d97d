import Foundation

/// The files of this checkout.
enum Checkout {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

    static func read(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func isThere(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).standardized.path)
    }

    /// A property list as what it is.
    static func list<Read: Decodable>(_ path: String, as type: Read.Type) throws -> Read {
        try PropertyListDecoder().decode(type, from: Data(contentsOf: root.appending(path: path)))
    }

    /// What stands between the two in a text; nothing where they do not.
    static func between(_ from: String, _ to: String, in text: String) -> String? {
        guard let begin = text.range(of: from), let end = text[begin.upperBound...].range(of: to) else { return nil }
        return String(text[begin.upperBound..<end.lowerBound])
    }
}
