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

    /// What is typed into a field.
    public enum Keyboard: Sendable {
        case sentences, names, plain, digits, decimal, day, phone
    }

    /// How something is typed into a field.
    public struct Typing: Equatable, Sendable {
        public var secret = false
        public var keyboard = Keyboard.plain
        public var lines = 1

        public init(secret: Bool = false, keyboard: Keyboard = .plain, lines: Int = 1) {
            self.secret = secret
            self.keyboard = keyboard
            self.lines = lines
        }
    }

    /// A sign beside words that say the same.
    public enum Sign: Sendable {
        case late, due, done, look, info
    }

    /// A line of what an element says beyond what it is called.
    public struct Line: Equatable, Sendable {
        public let words: String
        public let sign: Sign?

        public init(_ words: String, _ sign: Sign? = nil) {
            self.words = words
            self.sign = sign
        }
    }

    /// What it is.
    public enum Role: Equatable, Sendable {
        case heading
        case text
        /// What is wrong and what to do; read out when it appears.
        case wrong
        /// What a person should know before going on.
        case note
        case waiting
        case button(Weight)
        /// How many digits of a PIN are typed, not which.
        case dots(Int)
        /// A digit of the keypad.
        case key
        /// One of several answers.
        case choice(chosen: Bool)
        /// One of a few short answers that stand beside each other.
        case chip(chosen: Bool)
        /// Its value is what stands in it.
        case field(Typing)
        /// Its value is a day, as 2024-09-30, which is picked from a month.
        case calendar
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
    public let lines: [Line]
    public let enabled: Bool
    /// How much of how much, from 0 to 1: a bar, which says nothing that the words do not.
    public let share: Double?
    /// The button of this list that a swipe over the row presses, too.
    public let swipe: String?

    public init(
        _ id: String, _ role: Role, _ label: String, lines: [Line], enabled: Bool = true, share: Double? = nil, swipe: String? = nil
    ) {
        self.id = id
        self.role = role
        self.label = label
        self.lines = lines.filter { !$0.words.isEmpty }
        self.enabled = enabled
        self.share = share.map { min(max($0, 0), 1) }
        self.swipe = swipe
    }

    public init(_ id: String, _ role: Role, _ label: String, value: String = "", enabled: Bool = true) {
        self.init(id, role, label, lines: [Line(value)], enabled: enabled)
    }

    /// The same by another name.
    func named(_ id: String) -> Element {
        Element(id, role, label, lines: lines, enabled: enabled, share: share, swipe: swipe)
    }

    /// All that it says, in one.
    public var value: String { lines.map(\.words).joined(separator: ". ") }

    /// Whether it can be pressed.
    public var presses: Bool {
        switch role {
        case .button, .key, .choice, .chip, .row, .place: true
        case .heading, .text, .wrong, .note, .waiting, .dots, .field, .calendar: false
        }
    }

    /// Whether it is the one that is chosen.
    public var isChosen: Bool {
        switch role {
        case .choice(let chosen), .chip(let chosen), .place(let chosen): chosen
        default: false
        }
    }
}

extension [Element] {
    /// Every name once: what comes again has a number behind it.
    var eachOnce: [Element] {
        var seen: [String: Int] = [:]
        return map { element in
            let times = seen[element.id, default: 0]
            seen[element.id] = times + 1
            return times == 0 ? element : element.named("\(element.id).\(times)")
        }
    }
}
