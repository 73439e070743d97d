import Foundation

/// A journey of `tests/journeys`: what a person does, and what then stands on the screen.
public struct Journey: Decodable, Sendable {
    /// What is said, in both languages.
    public struct Says: Decodable, Sendable {
        public let vi: String
        public let en: String
    }

    /// One thing that is done or looked for.
    public struct Step: Decodable, Sendable {
        public let tap: String?
        public let type: String?
        public let text: String?
        public let see: String?
        public let says: Says?
        public let miss: String?
        public let keep: String?
        public let `as`: String?
        public let back: Bool?
        public let kill: Bool?
        public let wait: Int?
    }

    public let id: String
    public let start: String
    public let steps: [Step]

    /// Reads a file of `tests/journeys`.
    public static func read(_ file: String) throws -> Journey {
        let top = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../tests/journeys")
        return try JSONDecoder().decode(Journey.self, from: Data(contentsOf: top.appending(path: file)))
    }
}
