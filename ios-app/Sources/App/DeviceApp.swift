import Models
import Platform
import SwiftUI

/// The app's model on this device, and what the system tells it.
@MainActor
final class DeviceApp {
    /// None where the system gives no folder.
    let app: AppModel?
    private let leaving: Leaving?
    private let cover = Cover()

    init() {
        let settings = DeviceSettings()
        let app = (try? ThisDevice.lend(settings)).map { AppModel($0, settings: settings) }
        self.app = app
        leaving = app.map { app in Leaving(SystemBackgroundTime()) { if app.isOpen { await app.lockNow() } } }
    }

    /// The scene is in front, half covered, or away.
    func turn(to phase: ScenePhase) {
        guard phase == .active else {
            cover.show()
            if phase == .background { leaving?.left() }
            return
        }
        leaving?.returned()
        // First it locks where it was away too long, then it is seen.
        app?.returned()
        cover.hide()
    }

    /// The notebook was opened, or locked. Not before it is open it is seen what there is to be reminded of.
    func opened() async {
        if app?.isOpen == true { await Notices.ask() }
    }
}
