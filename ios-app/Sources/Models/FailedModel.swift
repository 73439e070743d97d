import Bridge

/// Something could not be read: why, what to do, and once more.
@MainActor
public final class FailedModel: ScreenModel {
    private let refusal: Refusal
    private weak var app: AppModel?

    init(_ refusal: Refusal, app: AppModel) {
        self.refusal = refusal
        self.app = app
    }

    public var elements: [Element] {
        guard let words = app?.words else { return [] }
        return [
            Element("failed.why", .wrong, words(refusal.said)),
            Element("failed.again", .button(.primary), words(.tryAgain)),
        ]
    }

    public func press(_ id: String) {
        if id == "failed.again" { app?.look() }
    }

    public func type(_ text: String, into id: String) {}
}
