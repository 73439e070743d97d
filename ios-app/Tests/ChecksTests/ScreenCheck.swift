import Foundation
import Models

/// What somebody who hears a screen would miss on it.
enum ScreenCheck {
    /// Every fault, in words. `elements` is all that can be read, in its order.
    static func faults(_ elements: [Element]) -> [String] {
        elements.flatMap(words) + twice(elements) + order(elements) + errors(elements)
    }

    /// Something without words, with a code where words should be, or with words that this app does not use for anybody.
    private static func words(_ element: Element) -> [String] {
        let called = element.label.trimmingCharacters(in: .whitespacesAndNewlines)
        var faults: [String] = []
        if called.isEmpty { faults.append("\(element.id) has no label") }
        if called.wholeMatch(of: #/[a-z]+([._][a-z0-9]+)+|[a-z]+[A-Z]\w*/#) != nil { faults.append("\(element.id) is called by a code") }
        if case .calendar = element.role {} else if element.value.contains(#/^[a-z]+([._][a-z0-9]+)+$/#) {
            faults.append("\(element.id) says a code")
        }
        let said = "\(element.label) \(element.value)".lowercased()
        let rude = ["hãy ", "đối tượng", "con nghiện", "bản ghi"].filter(said.contains)
        return faults + rude.map { "\(element.id) says “\($0)”" }
    }

    private static func twice(_ elements: [Element]) -> [String] {
        Dictionary(grouping: elements, by: \.id).filter { $1.count > 1 }.keys.sorted().map { "\($0) is there twice" }
    }

    /// First what the screen is, besides the way back; last the places of the bar.
    private static func order(_ elements: [Element]) -> [String] {
        var faults: [String] = []
        let begins = elements.drop { $0.role == .button(.quiet) }
        if let first = begins.first, first.role != .heading, first.role != .waiting, first.role != .wrong {
            faults.append("\(first.id) is read before any heading")
        }
        let places = elements.drop { !$0.isPlace }
        if let after = places.first(where: { !$0.isPlace }) { faults.append("\(after.id) is read after the places") }
        if !places.isEmpty, places.filter(\.isChosen).count != 1 { faults.append("of the places not one is chosen") }
        return faults
    }

    /// What is wrong with a field stands right after it.
    private static func errors(_ elements: [Element]) -> [String] {
        elements.enumerated().compactMap { at, element in
            guard element.role == .wrong, element.id.hasSuffix(".wrong") else { return nil }
            let field = String(element.id.dropLast(".wrong".count))
            guard let begins = elements.firstIndex(where: {
                $0 != element && ($0.id == field || $0.id.hasPrefix("\(field)."))
            }) else { return nil }
            let between = elements[min(begins, at)..<at].filter { $0.id != field && !$0.id.hasPrefix("\(field).") }
            return begins <= at && between.isEmpty ? nil : "\(element.id) does not stand under \(field)"
        }
    }
}

extension Element {
    fileprivate var isPlace: Bool { if case .place = role { true } else { false } }
}
