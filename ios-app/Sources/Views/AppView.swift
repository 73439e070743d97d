import Models
import SwiftUI

/// The whole app: what its model tells, in order; the keypad in rows of three.
public struct AppView: View {
    private let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public var body: some View {
        let elements = app.elements
        ScrollView {
            VStack(alignment: .leading, spacing: 16) {
                ForEach(elements.filter { $0.role != .key }) { ElementView(element: $0, model: app) }
                LazyVGrid(columns: Self.keypad, spacing: 8) {
                    ForEach(elements.filter { $0.role == .key }) { ElementView(element: $0, model: app) }
                }
            }
            .padding(16)
        }
    }

    private static let keypad = Array(repeating: GridItem(.flexible()), count: 3)
}
