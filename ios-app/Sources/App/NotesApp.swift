import SwiftUI
import Views

/// The app. Its name and icon say nothing of what it is for.
@main
struct NotesApp: App {
    @Environment(\.scenePhase) private var phase
    @State private var device = DeviceApp()

    var body: some Scene {
        WindowGroup {
            if let app = device.app {
                AppView(app).task(id: app.isOpen) { await device.opened() }
            } else {
                NoFolderView()
            }
        }
        .onChange(of: phase) { _, phase in device.turn(to: phase) }
    }
}
