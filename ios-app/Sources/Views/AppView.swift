import Models
import SwiftUI

/// The whole app: the screen that stands before everything else, in the person's size of letters.
public struct AppView: View {
    private let app: AppModel
    @Environment(\.dynamicTypeSize) private var size

    public init(_ app: AppModel) {
        self.app = app
    }

    public var body: some View {
        gate
            .inked(.quiet)
            .dynamicTypeSize(app.settings.textSize.added(to: size))
            .simultaneousGesture(TapGesture().onEnded { _ in app.touched() })
            .simultaneousGesture(DragGesture(minimumDistance: 8).onEnded { _ in app.touched() })
    }

    @ViewBuilder private var gate: some View {
        switch app.gate {
        case .open(let open): OpenView(open: open, app: app)
        case .firstRun(let first): FirstRunView(first: first, app: app)
        case .looking, .locking, .locked, .newSecret, .failed: PageView(app: app)
        }
    }
}

/// A screen that stands alone: nothing surrounds it.
struct PageView: View {
    let app: AppModel

    var body: some View {
        if let screen = app.screen {
            FootedScreen(elements: screen.elements, foot: screen.foot, goesTo: screen.goesTo, app: app)
        } else {
            ScreenView(elements: app.elements, goesTo: nil, app: app)
        }
    }
}

/// The first run. A phone may end the process between two answers; then they are here again.
private struct FirstRunView: View {
    let first: FirstRunModel
    let app: AppModel
    @SceneStorage("first") private var kept = ""

    var body: some View {
        PageView(app: app)
            .onAppear { first.takeUp(kept) }
            .onChange(of: first.toKeep) { _, now in kept = now }
    }
}

extension TextSize {
    /// As much larger than the device's own text.
    fileprivate func added(to size: DynamicTypeSize) -> DynamicTypeSize {
        let sizes = DynamicTypeSize.allCases
        let at = sizes.firstIndex(of: size).map { sizes.distance(from: sizes.startIndex, to: $0) } ?? 0
        let larger = sizes.index(sizes.startIndex, offsetBy: min(at + steps, sizes.count - 1))
        return sizes[larger]
    }

    private var steps: Int {
        switch self {
        case .usual: 0
        case .large: 2
        case .larger: 4
        case .largest: 6
        }
    }
}
