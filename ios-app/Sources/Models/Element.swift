/// One thing on a screen as a screen reader tells it: what it is, what it is called, what it says. Views show exactly these, in
/// this order, so what is tested here is what is read out there.
public struct Element: Identifiable, Equatable, Sendable {
    /// How much a button stands out.
    public enum Weight: Sendable {
        /// The one that goes on.
        case primary
        case second
        /// A way out that is seldom taken.
        case quiet
    }

    /// What can be typed into a field.
    public struct Typing: Equatable, Sendable {
        public var secret = false
        public var digits = false
        public var lines = 1

        public init(secret: Bool = false, digits: Bool = false, lines: Int = 1) {
            self.secret = secret
            self.digits = digits
            self.lines = lines
        }
    }

    /// What it is.
    public enum Role: Equatable, Sendable {
        case heading
        case text
        /// What is wrong and what to do; read out when it appears.
        case wrong
        case waiting
        case button(Weight)
        /// A digit of the keypad.
        case key
        /// One of several answers.
        case choice(chosen: Bool)
        /// Its value is what stands in it.
        case field(Typing)
        /// A line of a list; it opens what it is about.
        case row
        /// A place of the bar at the foot.
        case place(chosen: Bool)
    }

    /// The name by which journeys and views know it; the same as in the Kotlin app.
    public let id: String
    public let role: Role
    /// What it is called.
    public let label: String
    /// What it says beyond that: what was typed, what is due.
    public let value: String
    public let enabled: Bool

    public init(_ id: String, _ role: Role, _ label: String, value: String = "", enabled: Bool = true) {
        self.id = id
        self.role = role
        self.label = label
        self.value = value
        self.enabled = enabled
    }

    /// Whether it can be pressed.
    public var presses: Bool {
        switch role {
        case .button, .key, .choice, .row, .place: true
        case .heading, .text, .wrong, .waiting, .field: false
        }
    }
}

/// What a screen knows and does. Elements are named by their ids.
@MainActor
public protocol ScreenModel: AnyObject {
    /// What is on the screen, in the order in which it is read.
    var elements: [Element] { get }

    /// Somebody pressed one.
    func press(_ id: String)

    /// What stands in a field now.
    func type(_ text: String, into id: String)
}
