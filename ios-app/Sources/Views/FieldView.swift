import Models
import SwiftUI

/// Something to type in. While the cursor is in it, it keeps its own text, so that an answer of the core never moves the cursor;
/// without the cursor it shows what the model has.
struct FieldView: View {
    let element: Element
    let app: AppModel
    let typing: Element.Typing
    @State private var text = ""
    @FocusState private var here: Bool

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            // The field itself says its label.
            Text(verbatim: element.label).font(.headline).accessibilityHidden(true)
            input
                .textFieldStyle(.roundedBorder)
                .typed(with: typing.keyboard)
                .focused($here)
                .accessibilityLabel(Text(verbatim: element.label))
                .accessibilityIdentifier(element.id)
        }
        .frame(minHeight: 56)
        .disabled(!element.enabled)
        .onChange(of: text) { _, now in if now != element.value { app.type(now, into: element.id) } }
        .onChange(of: element.value, initial: true) { _, now in if !here || typing.secret || now.isEmpty { text = now } }
        .onChange(of: here) { _, here in
            guard !here else { return }
            app.leave(element.id)
            text = element.value
        }
    }

    @ViewBuilder private var input: some View {
        if typing.secret {
            SecureField(text: $text, label: { Text(verbatim: element.label) })
                .submitLabel(.done)
                .onSubmit { app.submit() }
        } else {
            TextField(text: $text, axis: typing.lines > 1 ? .vertical : .horizontal, label: { Text(verbatim: element.label) })
                .lineLimit(typing.lines...)
        }
    }
}

extension View {
    /// The letters or digits that are asked for. No keyboard of another maker learns from what is typed here: corrections are off.
    @ViewBuilder fileprivate func typed(with keyboard: Element.Keyboard) -> some View {
        #if os(macOS)
        autocorrectionDisabled()
        #else
        switch keyboard {
        case .sentences: autocorrectionDisabled().textInputAutocapitalization(.sentences)
        case .names: autocorrectionDisabled().textInputAutocapitalization(.words)
        case .plain: autocorrectionDisabled().textInputAutocapitalization(.never)
        case .digits: keyboardType(.numberPad)
        case .decimal: keyboardType(.decimalPad)
        case .day: keyboardType(.numbersAndPunctuation)
        case .phone: keyboardType(.phonePad)
        }
        #endif
    }
}
