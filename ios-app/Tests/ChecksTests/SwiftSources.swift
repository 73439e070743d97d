import Foundation

/// The sources of the Swift app.
enum SwiftSources {
    /// Each file of a target, by its name.
    static func read(_ target: String) throws -> [(file: String, text: String)] {
        let folder = Checkout.root.appending(path: "ios-app/Sources/\(target)")
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try files.filter { $0.hasSuffix(".swift") }.sorted().map { file in
            ("\(target)/\(file)", try String(contentsOf: folder.appending(path: file), encoding: .utf8))
        }
    }

    /// Every target.
    static let targets = ["App", "Bridge", "Models", "Platform", "Views"]
}
