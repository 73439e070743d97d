import Bridge
import Observation

/// "Vẫn lưu?": each warning, with a reason where one is asked.
@MainActor @Observable
final class SaveAnyway {
    @ObservationIgnored private let warnings: [WarningView]
    private var reasons: [String: String] = [:]
    /// It was pressed without every reason.
    private var pressed = false

    init(_ warnings: [WarningView]) {
        self.warnings = warnings
    }

    func elements(_ words: Words) -> [Element] {
        [Element("page.form.asks", .heading, words(.saveAnywayAsk))]
            + warnings.enumerated().flatMap { at, warning in
                // One reason is enough for all that one rule warns of.
                let isFirst = !warnings[..<at].contains { $0.rule == warning.rule }
                return [warning.element(words)] + (warning.asksReason && isFirst ? reason(warning, words) : [])
            }
    }

    func foot(_ words: Words) -> [Element] {
        [
            Element("form.asks.save", .button(.primary), words(.saveAnyway)),
            Element("form.asks.back", .button(.quiet), words(.lookAgain)),
        ]
    }

    /// Whether it is a reason that is typed.
    func type(_ text: String, into id: String) -> Bool {
        guard id.hasPrefix(Self.reason) else { return false }
        reasons[String(id.dropFirst(Self.reason.count))] = text
        return true
    }

    /// What keeps the warnings with their reasons; nil where one is missing.
    func steps() -> [FormStep]? {
        pressed = true
        guard !warnings.contains(where: { isMissing($0) }) else { return nil }
        return warnings.map { .accept(rule: $0.rule, field: $0.field, reason: reasons[$0.rule]) }
    }

    private func reason(_ warning: WarningView, _ words: Words) -> [Element] {
        let id = Self.reason + warning.rule
        let typing = Element.Typing(keyboard: .sentences, lines: 2)
        let field = Element(id, .field(typing), words(.reason), value: reasons[warning.rule] ?? "")
        return pressed && isMissing(warning) ? [field, Element("\(id).wrong", .wrong, words(.reasonMissing))] : [field]
    }

    private func isMissing(_ warning: WarningView) -> Bool {
        warning.asksReason && (reasons[warning.rule] ?? "").allSatisfy(\.isWhitespace)
    }

    private static let reason = "form.asks.reason."
}

extension WarningView {
    /// What a save would ask about.
    func element(_ words: Words) -> Element { Element("form.warning.\(rule)", .note, words(message)) }
}
