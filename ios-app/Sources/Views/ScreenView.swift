import Models
import SwiftUI

/// The elements of a screen, in their order, in a list that scrolls; it goes to the first wrong one.
struct ScreenView: View {
    let elements: [Element]
    let goesTo: String?
    let app: AppModel

    var body: some View {
        ScrollViewReader { places in
            List {
                ForEach(blocks) { block in
                    BlockView(block: block, app: app)
                        .listRowSeparator(.hidden)
                        .listRowBackground(Ground(paint: .plain))
                        .swipeActions(edge: .trailing) { SwipeButton(id: block.swipe, elements: elements, app: app) }
                }
            }
            .listStyle(.plain)
            .scrollContentBackground(.hidden)
            .painted(.plain)
            .scrollDismissesKeyboard(.interactively)
            .onChange(of: goesTo) { _, id in
                guard let block = blocks.first(where: { $0.elements.contains { $0.id == id } }) else { return }
                places.scrollTo(block.id, anchor: .center)
            }
        }
    }

    private var blocks: [Block] { Block.of(elements) }
}

/// A screen with its foot, where the thumb is. Where letters are so large that both would not fit, the foot stands below the rest and
/// scrolls with it; only what is told stays.
struct FootedScreen: View {
    let elements: [Element]
    let foot: [Element]
    var told: [Element] = []
    let goesTo: String?
    let app: AppModel
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        ScreenView(elements: elements + (scrolls ? foot : []), goesTo: goesTo, app: app)
            .safeAreaInset(edge: .bottom) { Foot(elements: scrolls ? told : foot + told, app: app) }
    }

    private var scrolls: Bool { size.isAccessibilitySize }
}

/// What stands still at the foot of a screen.
private struct Foot: View {
    let elements: [Element]
    let app: AppModel

    var body: some View {
        if !elements.isEmpty {
            VStack(spacing: 8) {
                ForEach(Block.of(elements)) { BlockView(block: $0, app: app) }
            }
            .padding(16)
            .painted(.foot)
        }
    }
}

/// Elements that stand together.
private struct BlockView: View {
    let block: Block
    let app: AppModel
    @ScaledMetric private var chip = 112.0

    var body: some View {
        switch block.kind {
        case .one: ForEach(block.elements) { ElementView(element: $0, app: app) }
        case .chips:
            LazyVGrid(columns: [GridItem(.adaptive(minimum: chip))], alignment: .leading, spacing: 8) {
                ForEach(block.elements) { ElementView(element: $0, app: app) }
            }
        case .keys:
            LazyVGrid(columns: Array(repeating: GridItem(.flexible()), count: 3), spacing: 8) {
                ForEach(block.elements) { ElementView(element: $0, app: app) }
            }
        case .stepper: StepperView(elements: block.elements, app: app)
        }
    }
}

/// Behind a row: the same as the button that stands below it.
private struct SwipeButton: View {
    let id: String?
    let elements: [Element]
    let app: AppModel

    var body: some View {
        if let button = elements.first(where: { $0.id == id }) {
            Button(action: { app.press(button.id) }, label: { Text(verbatim: button.label) })
        }
    }
}
