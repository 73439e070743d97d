/// The texts in a piece of Kotlin, each cut where something is filled in.
enum KotlinText {
    /// The parts of each text, in their order. What is filled in may hold texts of its own: they are read, too. A code that something
    /// is compared with is no text.
    static func texts(in code: Substring) -> [[String]] {
        var found: [[String]] = []
        var rest = code
        while let quote = rest.firstIndex(of: "\"") {
            rest = rest[rest.index(after: quote)...]
            let read = text(&rest, &found)
            if !rest.trimmingPrefix(" ").hasPrefix("->") { found.append(read) }
        }
        return found
    }

    /// One text, up to and with its closing quote.
    private static func text(_ rest: inout Substring, _ found: inout [[String]]) -> [String] {
        var parts = [""]
        while let next = rest.popFirst(), next != "\"" {
            if next == "\\", let escaped = rest.popFirst() {
                parts[parts.count - 1].append(escaped == "n" ? "\n" : escaped)
            } else if next == "$", rest.first == "{" {
                parts.append("")
                found += texts(in: braces(&rest))
            } else if next == "$", let letter = rest.first, letter.isLetter {
                parts.append("")
                rest = rest.drop { $0.isLetter || $0.isNumber }
            } else {
                parts[parts.count - 1].append(next)
            }
        }
        return parts
    }

    /// What stands in braces.
    private static func braces(_ rest: inout Substring) -> Substring {
        let from = rest
        var depth = 0
        repeat {
            switch rest.popFirst() {
            case "{": depth += 1
            case "}": depth -= 1
            case nil: return from
            default: break
            }
        } while depth > 0
        return from[..<rest.startIndex]
    }
}
