import Foundation

extension Journey {
    /// A short one that stands in a test: `id` is tapped, `id=text` typed, `?id` seen, `?id=text` says that, `!id` is not there.
    /// `name:text` is a step by its own name, `back` the way back.
    public static func of(
        _ start: String, role: String = "manager", opens: Bool = true, _ steps: String...
    ) throws -> Journey {
        let all: [[String: Any]] = (opens ? [["open": true]] : []) + steps.map(Self.step)
        let journey: [String: Any] = ["id": "short", "start": start, "role": role, "steps": all]
        return try JSONDecoder().decode(Journey.self, from: JSONSerialization.data(withJSONObject: journey))
    }

    private static func step(_ text: String) -> [String: Any] {
        let rest = text.dropFirst(text.hasPrefix("?") || text.hasPrefix("!") ? 1 : 0)
        let parts = rest.split(separator: "=", maxSplits: 1).map(String.init)
        if text.hasPrefix("!") { return ["miss": parts[0]] }
        if text.hasPrefix("?") { return parts.count > 1 ? ["see": parts[0], "says": ["vi": parts[1]]] : ["see": parts[0]] }
        if text == "back" { return ["back": true] }
        if parts.count > 1 { return ["type": parts[0], "text": parts[1]] }
        let named = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard named.count > 1 else { return ["tap": text] }
        guard named[0] == "keep" else { return [named[0]: named[1]] }
        let words = named[1].split(separator: " ").map(String.init)
        return ["keep": words[0], "as": words[1]]
    }
}
