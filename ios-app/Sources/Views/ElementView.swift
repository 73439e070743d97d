import Models
import SwiftUI

/// One element of a screen: drawn as what it is, and read out as the model tells it.
struct ElementView: View {
    let element: Element
    let app: AppModel

    var body: some View {
        switch element.role {
        case .heading:
            Text(verbatim: element.label).font(.title2).accessibilityAddTraits(.isHeader).accessibilityIdentifier(element.id)
        case .text: Lines(element: element)
        case .wrong: Signed(element: element, symbol: "exclamationmark.triangle.fill").letters(.wrong).announced(element.label)
        case .note: Signed(element: element, symbol: "info.circle").letters(.look).announced(element.id == "told.words" ? element.label : nil)
        case .waiting: WaitingView(element: element)
        case .dots(let typed): DotsView(element: element, typed: typed)
        case .button(let weight): Pressed(element: element, app: app, weight: weight)
        case .key: KeyView(element: element, app: app)
        case .place: Pressed(element: element, app: app, weight: .second)
        case .choice(let chosen): Chosen(element: element, app: app, chosen: chosen)
        case .chip(let chosen): Chip(element: element, app: app, chosen: chosen)
        case .field(let typing): FieldView(element: element, app: app, typing: typing)
        case .calendar: CalendarView(element: element, app: app)
        case .row: Row(element: element, app: app)
        }
    }
}

/// What is called so, and what it says, a line each.
private struct Lines: View {
    let element: Element

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            Text(verbatim: element.label).font(element.lines.isEmpty ? .body : .headline)
            ForEach(Array(element.lines.enumerated()), id: \.offset) { LineView(line: $0.element) }
            Bar(share: element.share)
        }
        .accessibilityElement(children: .combine)
        .accessibilityIdentifier(element.id)
    }
}

/// A line, with a sign that says the same as its words.
private struct LineView: View {
    let line: Element.Line

    var body: some View {
        HStack(alignment: .firstTextBaseline, spacing: 6) {
            if let sign = line.sign { Image(systemName: sign.symbol).accessibilityHidden(true) }
            Text(verbatim: line.words).font(.body)
        }
        .letters(line.sign?.paint ?? .plain)
    }
}

extension Element.Sign {
    fileprivate var symbol: String {
        switch self {
        case .late: "exclamationmark.triangle.fill"
        case .due: "calendar"
        case .done: "checkmark.circle.fill"
        case .look: "exclamationmark.circle"
        case .info: "info.circle"
        }
    }

    fileprivate var paint: Paint {
        switch self {
        case .late: .wrong
        case .due, .look: .look
        case .done: .quiet
        case .info: .plain
        }
    }
}

/// A sign and words, never colour alone.
private struct Signed: View {
    let element: Element
    let symbol: String

    var body: some View {
        HStack(alignment: .firstTextBaseline, spacing: 8) {
            Image(systemName: symbol).accessibilityHidden(true)
            Text(verbatim: element.label)
        }
        .accessibilityElement(children: .combine)
        .accessibilityIdentifier(element.id)
    }
}

/// How much of how much. The bar says nothing that the words do not.
private struct Bar: View {
    let share: Double?

    var body: some View {
        if let share { ProgressView(value: share).accessibilityHidden(true) }
    }
}

/// A line of a list: what it is called, and what it says beyond that. The whole of it can be pressed.
private struct Row: View {
    let element: Element
    let app: AppModel

    var body: some View {
        Button(action: { app.press(element.id) }, label: {
            VStack(alignment: .leading, spacing: 4) {
                Text(verbatim: element.label).font(.headline)
                ForEach(Array(element.lines.enumerated()), id: \.offset) { LineView(line: $0.element) }
                Bar(share: element.share)
            }
            .frame(maxWidth: .infinity, minHeight: 56, alignment: .leading)
        })
        .buttonStyle(.plain)
        .accessibilityLabel(Text(verbatim: element.label))
        .accessibilityValue(Text(verbatim: element.value))
        .accessibilityIdentifier(element.id)
    }
}
