import Bridge

/// Something that stands over a screen and has to be answered first.
public enum Over: Equatable, Sendable {
    /// A plain question before something that cannot be taken back.
    case question([Element])
    /// Something to be found or picked.
    case sheet([Element])

    public var elements: [Element] {
        switch self {
        case .question(let elements), .sheet(let elements): elements
        }
    }
}

/// What a screen knows and does. Elements are named by their ids.
@MainActor
public protocol ScreenModel: AnyObject {
    /// What is on the screen, in the order in which it is read.
    var elements: [Element] { get }

    /// What stands at its foot, where the thumb is.
    var foot: [Element] { get }

    /// What stands over it.
    var over: Over? { get }

    /// The element that the screen goes to: the first wrong one.
    var goesTo: String? { get }

    /// Somebody pressed one.
    func press(_ id: String)

    /// What stands in a field now.
    func type(_ text: String, into id: String)

    /// The cursor left a field in which something was typed.
    func leave(_ id: String)

    /// The draft that it fills, if it fills one.
    var draft: String? { get }

    /// Whether leaving it now would lose something. The screen says what, and what to do.
    var stays: Bool { get }

    /// One step back within the screen. False where there is none.
    func back() -> Bool

    /// It is come back to.
    func appear()

    /// Something was written.
    func hear(_ changed: Changed)

    /// The person left it.
    func close()
}

extension ScreenModel {
    public var foot: [Element] { [] }
    public var over: Over? { nil }
    public var goesTo: String? { nil }
    public func type(_ text: String, into id: String) {}
    public func leave(_ id: String) {}
    public var draft: String? { nil }
    public var stays: Bool { false }
    public func back() -> Bool { false }
    public func appear() {}
    public func hear(_ changed: Changed) {}
    public func close() {}

    /// All that can be read now: what stands over a screen hides the rest.
    var all: [Element] { over?.elements ?? elements + foot }
}

/// The elements of a plain question. Their ids begin with `id`.
func question(_ id: String, _ ask: String, yes: String, _ words: Words) -> Over {
    .question([
        Element("\(id).ask", .heading, ask),
        Element("\(id).yes", .button(.primary), yes),
        Element("\(id).no", .button(.quiet), words(.cancel)),
    ])
}
