import Models
import SwiftUI

/// The open notebook: the places at the foot, a stack of screens within each.
struct OpenView: View {
    let open: OpenModel
    let app: AppModel

    var body: some View {
        TabView(selection: place) {
            ForEach(open.bar, id: \.self) { place in
                PlaceView(place: place, open: open, app: app)
                    .tabItem {
                        Label(title: { Text(verbatim: place.title(open.words)) }, icon: { Image(systemName: place.symbol) })
                            .accessibilityIdentifier("bar.\(place.name)")
                    }
                    .tag(place)
            }
        }
        .sensoryFeedback(.success, trigger: open.saves)
        .overSheet(open.over, app)
    }

    private var place: Binding<Place> {
        Binding(get: { open.stack.first?.place ?? open.bar[0] }, set: { app.press("bar.\($0.name)") })
    }
}

/// One place of the bar, and the screens that stand above it. Only the model goes back: it knows whether something would be lost.
private struct PlaceView: View {
    let place: Place
    let open: OpenModel
    let app: AppModel

    var body: some View {
        NavigationStack(path: above) {
            if let first = open.stack.first, first.place == place {
                StopView(stop: first, open: open, app: app)
                    .navigationDestination(for: Int.self) { id in
                        if let stop = open.stack.first(where: { $0.id == id }) {
                            StopView(stop: stop, open: open, app: app).toolbar(.hidden, for: .tabBar)
                        }
                    }
            }
        }
    }

    private var above: Binding<[Int]> {
        Binding(get: { open.stack.first?.place == place ? open.stack.dropFirst().map(\.id) : [] }, set: { _ in })
    }
}

/// A screen with what surrounds it: its title, the way back, settings and the lock above; what is told, and what goes on, below.
private struct StopView: View {
    let stop: Stop
    let open: OpenModel
    let app: AppModel

    var body: some View {
        screen
            .navigationTitle(Text(verbatim: stop.place.title(open.words)))
            .navigationBarBackButtonHidden(true)
            .toolbar {
                ToolbarItem(placement: .cancellationAction) {
                    if open.stack.count > 1 { TopButton(id: "top.back", symbol: "chevron.backward", said: .back, app: app) }
                }
                ToolbarItem(placement: .primaryAction) {
                    TopButton(id: "top.settings", symbol: "gearshape", said: .settings, app: app)
                }
                ToolbarItem(placement: .primaryAction) {
                    TopButton(id: "top.lock", symbol: "lock.fill", said: .lockNow, app: app)
                }
            }
            .simultaneousGesture(DragGesture(minimumDistance: 30).onEnded { drag in
                // As the system's own way back, beside the button.
                if drag.startLocation.x < 24, drag.translation.width > 80, open.stack.count > 1 { app.press("top.back") }
            })
    }

    private var screen: some View {
        FootedScreen(
            elements: stop.screen.elements, foot: stop.screen.foot + open.quick, told: open.tellings, goesTo: stop.screen.goesTo,
            app: app)
    }
}

/// A sign of the bar above; it says its word.
private struct TopButton: View {
    let id: String
    let symbol: String
    let said: Word
    let app: AppModel

    var body: some View {
        Button(action: { app.press(id) }, label: { Image(systemName: symbol) })
            .accessibilityLabel(Text(verbatim: app.words(said)))
            .accessibilityIdentifier(id)
            .frame(minWidth: 48, minHeight: 48)
    }
}

extension Place {
    fileprivate var symbol: String {
        switch self {
        case .today: "house.fill"
        case .quick: "plus.circle.fill"
        case .people: "person.fill"
        case .work: "list.bullet"
        case .team: "person.3.fill"
        case .reports: "chart.bar.fill"
        default: "doc"
        }
    }
}
