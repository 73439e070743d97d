import Bridge
import Foundation

/// A journey of `tests/journeys`: what a person does, and what then stands on the screen. The README there tells the steps.
public struct Journey: Decodable, Sendable {
    /// What is said, in both languages.
    public struct Says: Decodable, Sendable {
        public let vi: String
        public let en: String?
    }

    /// One thing that is done or looked for.
    public struct Step: Decodable, Sendable {
        public let tap, type, text, see, miss, keep, `as`, set, to, count: String?
        public let says: Says?
        public let open: Opening?
        public let taps, wait, away: Int?
        public let chosen: Bool?
        public let back, kill: Bool?
    }

    /// `true` for the secret of the device, or what is tried instead.
    public enum Opening: Decodable, Sendable {
        case usual
        case tried(String)

        public init(from decoder: any Decoder) throws {
            let here = try decoder.singleValueContainer()
            self = (try? here.decode(Bool.self)) == nil ? .tried(try here.decode(String.self)) : .usual
        }
    }

    public let id: String
    public let start: String
    public let role: String?
    public let own: String?
    public let steps: [Step]

    /// Who holds the device: a manager where nothing is said.
    var holder: Role {
        switch role {
        case "volunteer": .volunteer
        case "leader": .leader
        case "supervisor": .supervisor
        default: .manager
        }
    }

    /// Reads a file of `tests/journeys`.
    public static func read(_ file: String) throws -> Journey {
        try JSONDecoder().decode(Journey.self, from: Data(contentsOf: Stage.journeys.appending(path: file)))
    }
}
