import Bridge
import Observation

/// What a screen has to show of something that is read.
enum Shown<Value> {
    /// It is being read.
    case waiting
    case here(Value)
    /// It could not be read; the reason says what to do.
    case failed(Refusal)
}

/// What a screen reads from the core by one call, and reads again when something was written.
@MainActor @Observable
final class Reading<Value: Sendable> {
    typealias Call = @Sendable (Notebook) async throws -> Value

    private(set) var shown: Shown<Value> = .waiting
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private var call: Call
    @ObservationIgnored private var asked = 0

    init(_ open: OpenModel, call: @escaping Call) {
        self.open = open
        self.call = call
        read()
    }

    /// Reads it anew, by another call where one is given. An answer to an older call is not shown.
    func read(_ other: Call? = nil) {
        if let other { call = other }
        asked += 1
        let (now, call) = (asked, call)
        Task {
            do throws(Refusal) {
                let value = try await open.ask(call)
                if now == asked { shown = .here(value) }
            } catch {
                if now == asked { shown = .failed(error) }
            }
        }
    }

    /// What is here.
    var value: Value? {
        if case .here(let value) = shown { value } else { nil }
    }

    /// Changes what the screen itself decides.
    func change(_ how: (inout Value) -> Void) {
        guard var value else { return }
        how(&value)
        shown = .here(value)
    }

    /// Its elements: of what is here by `list`; else that it is waited for, or why it could not be read.
    func elements(_ list: (Value) -> [Element]) -> [Element] { shown.elements(open.words, list) }
}

extension Shown {
    func elements(_ words: Words, _ list: (Value) -> [Element]) -> [Element] {
        switch self {
        case .waiting: [Element("waiting", .waiting, words(.waiting))]
        case .failed(let refusal): failure(refusal, words)
        case .here(let value): list(value)
        }
    }
}

/// Something could not be read: why, what to do, and once more.
func failure(_ refusal: Refusal, _ words: Words) -> [Element] {
    [Element("failed.why", .wrong, words(refusal.said)), Element("failed.again", .button(.primary), words(.tryAgain))]
}

/// The number at the end of an id: `today.due.3` and `today.due.3.act` are of row 3 of `today.due`.
func row(_ id: String, of list: String) -> (at: Int, what: String)? {
    guard id.hasPrefix("\(list).") else { return nil }
    let parts = id.dropFirst(list.count + 1).split(separator: ".", maxSplits: 1)
    guard let at = parts.first.flatMap({ Int($0) }) else { return nil }
    return (at, parts.count > 1 ? String(parts[1]) : "")
}

extension Array {
    /// The element there, if there is one.
    func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
