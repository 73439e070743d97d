import Models
import SwiftUI

/// One element of a screen: drawn as what it is, and read out as the model tells it.
struct ElementView: View {
    let element: Element
    let model: any ScreenModel

    var body: some View {
        switch element.role {
        case .heading:
            Text(verbatim: element.label).font(.title2).accessibilityAddTraits(.isHeader).accessibilityIdentifier(element.id)
        case .text:
            Text(verbatim: element.label).font(.body).accessibilityIdentifier(element.id)
        case .wrong:
            Wrong(element: element)
        case .waiting:
            ProgressView { Text(verbatim: element.label) }.accessibilityIdentifier(element.id)
        case .button(let weight):
            Pressed(element: element, model: model, weight: weight)
        case .key, .place:
            Pressed(element: element, model: model, weight: .second)
        case .choice(let chosen):
            Chosen(element: element, model: model, chosen: chosen)
        case .field(let typing):
            Field(element: element, model: model, typing: typing)
        case .row:
            Row(element: element, model: model)
        }
    }
}

/// What is wrong: an icon and words, never colour alone.
private struct Wrong: View {
    let element: Element

    var body: some View {
        HStack(alignment: .firstTextBaseline, spacing: 8) {
            Image(systemName: "exclamationmark.triangle.fill").accessibilityHidden(true)
            Text(verbatim: element.label).accessibilityAddTraits(.updatesFrequently)
        }
        .accessibilityIdentifier(element.id)
    }
}

/// A button: as high as a thumb wants it.
private struct Pressed: View {
    let element: Element
    let model: any ScreenModel
    let weight: Element.Weight

    var body: some View {
        switch weight {
        case .primary: button.buttonStyle(.borderedProminent).frame(maxWidth: .infinity, minHeight: 56)
        case .second: button.buttonStyle(.bordered).frame(minHeight: 48)
        case .quiet: button.buttonStyle(.plain).frame(minHeight: 48)
        }
    }

    private var button: some View {
        Button(action: { model.press(element.id) }, label: { Text(verbatim: element.label) })
            .disabled(!element.enabled)
            .accessibilityIdentifier(element.id)
    }
}

/// One of several answers: the whole line can be pressed.
private struct Chosen: View {
    let element: Element
    let model: any ScreenModel
    let chosen: Bool

    var body: some View {
        Button(action: { model.press(element.id) }, label: {
            HStack(spacing: 8) {
                Image(systemName: chosen ? "largecircle.fill.circle" : "circle").accessibilityHidden(true)
                Text(verbatim: element.label)
            }
        })
        .buttonStyle(.plain)
        .frame(maxWidth: .infinity, minHeight: 56, alignment: .leading)
        .accessibilityAddTraits(chosen ? .isSelected : [])
        .accessibilityIdentifier(element.id)
    }
}

/// A line of a list: what it is called, and what it says beyond that.
private struct Row: View {
    let element: Element
    let model: any ScreenModel

    var body: some View {
        Button(action: { model.press(element.id) }, label: {
            VStack(alignment: .leading, spacing: 4) {
                Text(verbatim: element.label).font(.headline)
                Text(verbatim: element.value).font(.body)
            }
        })
        .buttonStyle(.plain)
        .frame(maxWidth: .infinity, minHeight: 56, alignment: .leading)
        .accessibilityLabel(Text(verbatim: element.label))
        .accessibilityValue(Text(verbatim: element.value))
        .accessibilityIdentifier(element.id)
    }
}
