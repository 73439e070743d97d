import Testing

/// Whether a model is gone once its screen was left.
@MainActor
struct Freed {
    private(set) weak var model: AnyObject?
    let name: String

    init(_ model: AnyObject) {
        self.model = model
        name = "\(type(of: model))"
    }

    /// Waits for what is still under way; a slow machine only makes it longer.
    func isTrue() async throws -> Bool {
        for _ in 0..<250 {
            if model == nil { return true }
            try await Task.sleep(for: .milliseconds(20))
        }
        return false
    }
}
