import Models
import SwiftUI

/// Something to type in. What is typed goes to the model with every key.
struct Field: View {
    let element: Element
    let model: any ScreenModel
    let typing: Element.Typing

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            Text(verbatim: element.label).font(.body).accessibilityHidden(true)
            if typing.secret {
                SecureField(text: text, label: { Text(verbatim: element.label) }).accessibilityIdentifier(element.id)
            } else {
                TextField(text: text, axis: typing.lines > 1 ? .vertical : .horizontal, label: { Text(verbatim: element.label) })
                    .accessibilityIdentifier(element.id)
            }
        }
        .frame(minHeight: 56)
    }

    private var text: Binding<String> {
        Binding(get: { element.value }, set: { model.type($0, into: element.id) })
    }
}
