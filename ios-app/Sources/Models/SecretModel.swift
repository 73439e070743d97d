import Bridge
import Observation

/// A new PIN or passphrase, one question a screen: the old one first or, after the recovery sheet opened the notebook, without
/// it. What was typed is gone once it was tried.
@MainActor @Observable
public final class SecretModel: ScreenModel {
    private enum Step: String {
        case old, new, again

        var before: Step? {
            switch self {
            case .old: nil
            case .new: .old
            case .again: .new
            }
        }
    }

    @ObservationIgnored private let book: Book
    @ObservationIgnored private let key: Key
    @ObservationIgnored private let asksOld: Bool
    @ObservationIgnored private let words: () -> Words?
    @ObservationIgnored private var done: ((Settled) -> Void)?
    private var step: Step
    private var typed: [Step: String] = [:]
    private var busy = false
    private var wrong: Said?
    private var notTheSame = false

    init(_ book: Book, key: Key, asksOld: Bool, words: @escaping () -> Words?, done: @escaping (Settled) -> Void) {
        self.book = book
        self.key = key
        self.asksOld = asksOld
        self.words = words
        self.done = done
        step = asksOld ? .old : .new
    }

    public var elements: [Element] {
        guard let words = words() else { return [] }
        let id = "secret.\(step.rawValue)"
        let title = words(title)
        let typing = Element.Typing(secret: true, keyboard: key == .pin ? .digits : .plain)
        var elements = [Element("page.\(id)", .heading, title)]
        // Somebody who did not ask for a new one is told why.
        if !asksOld { elements.append(Element("secret.why", .text, words(.secretAfterSheet))) }
        if step == .new { elements.append(Element("\(id).help", .text, words(key == .pin ? .newPinHelp : .newPassphraseHelp))) }
        elements.append(Element(id, .field(typing), title, value: typed[step] ?? ""))
        if notTheSame { elements.append(Element("\(id).wrong", .wrong, words(.notTheSame))) }
        if let wrong { elements.append(Element("\(id).wrong", .wrong, words(wrong))) }
        return elements
    }

    public var foot: [Element] {
        guard let words = words() else { return [] }
        let next = Element("secret.next", .button(.primary), words(step == .again ? .save : .next), enabled: !busy)
        return (busy ? [Element("waiting", .waiting, words(.waiting))] : []) + [next]
    }

    public func press(_ id: String) {
        guard id == "secret.next", !busy, let here = typed[step], !here.isEmpty else { return }
        switch step {
        case .old: step = .new
        case .new: step = .again
        case .again where here != typed[.new]:
            typed[.again] = nil
            notTheSame = true
        case .again: set(here)
        }
    }

    public func type(_ text: String, into id: String) {
        typed[step] = text
        wrong = nil
        notTheSame = false
    }

    public func back() -> Bool {
        if busy { return true }
        guard step != (asksOld ? .old : .new), let before = step.before else { return false }
        step = before
        typed[.again] = nil
        wrong = nil
        notTheSame = false
        return true
    }

    public func close() {
        done = nil
        typed = [:]
    }

    private var title: Word {
        switch step {
        case .old: key == .pin ? .oldPin : .oldPassphrase
        case .new: key == .pin ? .newPin : .newPassphrase
        case .again: .again
        }
    }

    private func set(_ new: String) {
        busy = true
        let old = typed[.old] ?? ""
        Task { [book, key, asksOld] in
            do throws(Refusal) {
                let settled = try await book.ask {
                    asksOld ? try await $0.change(key, from: old, to: new) : try await $0.setNew(key, new)
                }
                done?(settled)
            } catch {
                refused(error)
            }
            busy = false
        }
    }

    /// Back to the question that the refusal is about.
    private func refused(_ refusal: Refusal) {
        step = asksOld && refusal.kind == .notOpened ? .old : .new
        typed[.again] = nil
        if step == .old { typed[.old] = nil }
        wrong = refusal.said
    }
}
