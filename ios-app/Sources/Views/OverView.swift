import Models
import SwiftUI

extension View {
    /// Shows what stands over a screen: a question as an alert, something to find or pick as a sheet.
    func overSheet(_ over: Over?, _ app: AppModel) -> some View {
        modifier(OverModifier(over: over, app: app))
    }
}

private struct OverModifier: ViewModifier {
    let over: Over?
    let app: AppModel

    func body(content: Content) -> some View {
        content
            .sheet(isPresented: shows { if case .sheet = $0 { true } else { false } }) {
                ScreenView(elements: over?.elements ?? [], goesTo: nil, app: app)
            }
            .alert(asked?.label ?? "", isPresented: shows { if case .question = $0 { true } else { false } }) {
                ForEach(over?.elements.filter(\.presses) ?? []) { answer in
                    Button(action: { app.press(answer.id) }, label: { Text(verbatim: answer.label) })
                        .accessibilityIdentifier(answer.id)
                }
            }
    }

    private var asked: Element? { over?.elements.first }

    /// Whether this kind of thing stands there. Swiped away, it is closed as by its last button, which changes nothing.
    private func shows(_ kind: @escaping (Over) -> Bool) -> Binding<Bool> {
        Binding(get: { over.map(kind) ?? false }, set: { shown in
            // Where an answer was pressed it stands there no more.
            guard !shown, let over = app.screen?.over, kind(over), let close = over.elements.last(where: \.presses) else { return }
            app.press(close.id)
        })
    }
}
