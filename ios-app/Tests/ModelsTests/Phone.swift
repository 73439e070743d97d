import Bridge
import Foundation
import Models

/// A device of its own for one test: a folder, and settings that are kept as long as it is there.
@MainActor
final class Phone {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dong-hanh-app-\(UUID().uuidString)")
    let settings = KeptSettings()

    /// The app over that folder. A passphrase opens it: no test machine has a phone's key hardware.
    func app() -> AppModel {
        let lent = Lent(folder: folder.appending(path: "notebook"), device: Device(), opensByPin: false, cost: .least)
        return AppModel(lent, settings: settings)
    }

    func away() { try? FileManager.default.removeItem(at: folder) }
}

@MainActor
final class KeptSettings: SettingsStore {
    private var kept = Settings()

    func read() -> Settings { kept }

    func write(_ settings: Settings) { kept = settings }
}
