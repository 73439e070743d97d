import Models
import SwiftUI

/// A button: as high as a thumb wants it, and higher where letters are large.
struct Pressed: View {
    let element: Element
    let app: AppModel
    let weight: Element.Weight

    var body: some View {
        Button(action: { app.press(element.id) }, label: {
            Text(verbatim: element.label).frame(maxWidth: .infinity, minHeight: weight == .primary ? 56 : 48)
        })
        .buttonStyle(PaintedButton(paint: paint))
        .disabled(!element.enabled)
        .accessibilityIdentifier(element.id)
    }

    private var paint: Paint {
        switch weight {
        case .primary: .primary
        case .second: .second
        case .quiet: .quiet
        }
    }
}

/// A key of the keypad: whoever hits the key beside has one try less.
struct KeyView: View {
    let element: Element
    let app: AppModel

    var body: some View {
        Button(action: { app.press(element.id) }, label: {
            sign.font(.title2).frame(maxWidth: .infinity, minHeight: 60)
        })
        .buttonStyle(PaintedButton(paint: .second))
        .disabled(!element.enabled)
        .accessibilityLabel(Text(verbatim: element.label))
        .accessibilityIdentifier(element.id)
    }

    @ViewBuilder private var sign: some View {
        switch element.id {
        case "key.delete": Image(systemName: "delete.left")
        case "key.done": Image(systemName: "checkmark")
        default: Text(verbatim: element.label)
        }
    }
}

/// One of several answers: the whole line can be pressed.
struct Chosen: View {
    let element: Element
    let app: AppModel
    let chosen: Bool

    var body: some View {
        Button(action: { app.press(element.id) }, label: {
            HStack(alignment: .firstTextBaseline, spacing: 8) {
                Image(systemName: chosen ? "largecircle.fill.circle" : "circle").accessibilityHidden(true)
                Text(verbatim: [element.label, element.value].filter { !$0.isEmpty }.joined(separator: ", "))
            }
            .frame(maxWidth: .infinity, minHeight: 56, alignment: .leading)
        })
        .buttonStyle(.plain)
        .accessibilityAddTraits(chosen ? .isSelected : [])
        .accessibilityIdentifier(element.id)
    }
}

/// One of a few short answers; it has a tick where it is chosen. Long words wrap.
struct Chip: View {
    let element: Element
    let app: AppModel
    let chosen: Bool

    var body: some View {
        Button(action: { app.press(element.id) }, label: {
            HStack(alignment: .firstTextBaseline, spacing: 6) {
                if chosen { Image(systemName: "checkmark").accessibilityHidden(true) }
                Text(verbatim: element.label)
            }
            .frame(maxWidth: .infinity, minHeight: 48)
        })
        .buttonStyle(PaintedButton(paint: chosen ? .chosen : .second))
        .accessibilityAddTraits(chosen ? .isSelected : [])
        .accessibilityIdentifier(element.id)
    }
}

/// A whole number: one less, typed, one more.
struct StepperView: View {
    let elements: [Element]
    let app: AppModel

    var body: some View {
        HStack(alignment: .bottom, spacing: 8) {
            ForEach(elements) { element in
                if case .field(let typing) = element.role {
                    FieldView(element: element, app: app, typing: typing)
                } else {
                    Button(action: { app.press(element.id) }, label: {
                        Image(systemName: element.id.hasSuffix(".less") ? "minus" : "plus").frame(minWidth: 56, minHeight: 56)
                    })
                    .buttonStyle(PaintedButton(paint: .second))
                    .accessibilityLabel(Text(verbatim: element.label))
                    .accessibilityIdentifier(element.id)
                }
            }
        }
    }
}
