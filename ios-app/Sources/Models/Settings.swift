/// How much larger than the device's own text.
public enum TextSize: String, CaseIterable, Sendable {
    case usual, large, larger, largest

    var word: Word {
        switch self {
        case .usual: .textSizeUsual
        case .large: .textSizeLarge
        case .larger: .textSizeLarger
        case .largest: .textSizeLargest
        }
    }
}

/// What the person set. It is read before the notebook is open, so it is kept outside.
public struct Settings: Equatable, Sendable {
    public var language: Language
    public var textSize: TextSize
    /// Locks by itself after so many minutes without a touch.
    public var lockAfterMinutes: Int

    public init(language: Language = .vietnamese, textSize: TextSize = .usual, lockAfterMinutes: Int = 3) {
        self.language = language
        self.textSize = textSize
        self.lockAfterMinutes = lockAfterMinutes
    }

    /// The minutes that are offered.
    public static let lockMinutes = [1, 3, 5, 10]
}

/// Keeps settings.
@MainActor
public protocol SettingsStore {
    /// As kept, or as they are at first.
    func read() -> Settings

    /// Keeps them.
    func write(_ settings: Settings)
}
