import Models

/// Elements of a screen that stand together: chips beside each other, the keypad, a number between its buttons.
struct Block: Identifiable, Equatable {
    enum Kind {
        case one, chips, keys, stepper
    }

    let kind: Kind
    let elements: [Element]

    var id: String { elements[0].id }

    /// The button that a swipe presses, too.
    var swipe: String? { kind == .one ? elements[0].swipe : nil }

    /// All elements, in their order.
    static func of(_ elements: [Element]) -> [Block] {
        var blocks: [Block] = []
        var rest = elements[...]
        while let first = rest.first {
            let count = Self.count(rest)
            blocks.append(Block(kind: kind(first, count), elements: Array(rest.prefix(count))))
            rest = rest.dropFirst(count)
        }
        return blocks
    }

    private static func kind(_ first: Element, _ count: Int) -> Kind {
        switch first.role {
        case .chip: .chips
        case .key: .keys
        case .button where count == 3: .stepper
        default: .one
        }
    }

    /// How many of them, from the first one on, stand together.
    private static func count(_ elements: ArraySlice<Element>) -> Int {
        guard let first = elements.first else { return 0 }
        switch first.role {
        case .chip: return elements.prefix { if case .chip = $0.role { true } else { false } }.count
        case .key: return elements.prefix { $0.role == .key }.count
        case .button where first.id.hasSuffix(".less"):
            let number = String(first.id.dropLast(".less".count))
            return elements.prefix(3).map(\.id) == ["\(number).less", number, "\(number).more"] ? 3 : 1
        default: return 1
        }
    }
}
