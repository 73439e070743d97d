import UIKit

/// Lies over everything as soon as the app is not in front, sheets and questions included: the system takes its picture for the
/// list of running apps then.
@MainActor
final class Cover {
    private var window: UIWindow?

    func show() {
        guard window == nil, let scene = UIApplication.shared.connectedScenes.lazy.compactMap({ $0 as? UIWindowScene }).first
        else { return }
        let window = UIWindow(windowScene: scene)
        window.windowLevel = UIWindow.Level(rawValue: UIWindow.Level.alert.rawValue + 1)
        window.backgroundColor = .systemBackground
        window.rootViewController = UIViewController()
        window.isHidden = false
        self.window = window
    }

    func hide() {
        window?.isHidden = true
        window = nil
    }
}
