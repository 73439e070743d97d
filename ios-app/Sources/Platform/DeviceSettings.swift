import Foundation
import Models

/// Settings among the app's own defaults. Nothing of them is about anybody.
public struct DeviceSettings: SettingsStore {
    private let suite: String?

    /// Those of this app; of a suite of its own in tests.
    public init(suite: String? = nil) {
        self.suite = suite
    }

    public func read() -> Settings {
        let (kept, first) = (defaults, Settings())
        let minutes = kept.integer(forKey: Name.lock)
        return Settings(
            language: language, textSize: kept.string(forKey: Name.textSize).flatMap(TextSize.init) ?? first.textSize,
            lockAfterMinutes: minutes > 0 ? minutes : first.lockAfterMinutes)
    }

    public func write(_ settings: Settings) {
        let kept = defaults
        kept.set(settings.language.rawValue, forKey: Name.language)
        kept.set(settings.textSize.rawValue, forKey: Name.textSize)
        kept.set(settings.lockAfterMinutes, forKey: Name.lock)
    }

    /// The language alone, for what the core asks of the device on its own thread.
    public nonisolated var language: Language {
        defaults.string(forKey: Name.language).flatMap(Language.init) ?? .vietnamese
    }

    private nonisolated var defaults: UserDefaults { suite.flatMap { UserDefaults(suiteName: $0) } ?? .standard }

    /// What each is kept under.
    private enum Name {
        static let language = "language"
        static let textSize = "text"
        static let lock = "lock"
    }
}
