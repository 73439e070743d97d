/// What a target may import.
struct ImportsCheck {
    let target: String
    let allowed: Set<String>

    /// What is imported beyond that.
    func strangers(_ files: [(file: String, text: String)]) -> [String] {
        files.flatMap { file, text in
            text.split(separator: "\n").compactMap { line -> String? in
                // `@testable import struct A.B` imports A.
                let words = line.prefix { $0 != "/" }.split(separator: " ")
                guard let at = words.firstIndex(of: "import"), words[..<at].allSatisfy({ $0.hasPrefix("@") || $0 == "public" }),
                    let module = words.last?.split(separator: ".").first, !allowed.contains(String(module))
                else { return nil }
                return "\(file): \(module)"
            }
        }
    }

    static let all = [
        ImportsCheck(target: "Bridge", allowed: ["DongHanh", "Foundation"]),
        ImportsCheck(target: "Models", allowed: ["Bridge", "Foundation", "Observation"]),
        ImportsCheck(target: "Views", allowed: ["Foundation", "Models", "SwiftUI"]),
        ImportsCheck(
            target: "Platform",
            allowed: ["Bridge", "CryptoKit", "Foundation", "LocalAuthentication", "Models", "Security", "UIKit", "UserNotifications"]),
        ImportsCheck(target: "App", allowed: ["Models", "Platform", "SwiftUI", "UIKit", "Views"]),
    ]
}
