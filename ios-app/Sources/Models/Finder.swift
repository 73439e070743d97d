import Bridge
import Observation

/// Finds a record or a unit by typing; the first ones stand there before anything is typed.
@MainActor @Observable
final class Finder {
    typealias Call = @Sendable (Notebook, String) async throws -> [ChoiceItem]

    /// The id of what it finds for; its own elements begin with it.
    @ObservationIgnored let id: String
    /// What the ids of rows have behind that.
    @ObservationIgnored private let rows: String
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let title: (Words) -> String
    @ObservationIgnored private let call: Call
    @ObservationIgnored private let pick: (ChoiceItem) -> Void
    private var query = ""
    private var found: [ChoiceItem]?

    /// `title` is what it finds for, in words.
    init(
        _ id: String, rows: String = "hit", _ open: OpenModel, title: @escaping (Words) -> String, call: @escaping Call,
        pick: @escaping (ChoiceItem) -> Void
    ) {
        self.id = id
        self.rows = rows
        self.open = open
        self.title = title
        self.call = call
        self.pick = pick
        find("")
    }

    /// Looks for what is typed now. What was found for fewer letters could be pressed by mistake: it is not shown.
    func find(_ text: String) {
        query = text
        found = nil
        Task { [call] in
            // Who types on does not ask for every letter.
            if !text.isEmpty { try? await Task.sleep(for: Self.typingOn) }
            guard query == text else { return }
            let found = await open.askOrTell { try await call($0, text) }
            if query == text { self.found = found }
        }
    }

    func elements(_ words: Words) -> [Element] {
        var elements = [Element("\(id).title", .heading, title(words))]
        elements.append(Element("\(id).search", .field(.init()), words(.typeToFind), value: query))
        if found?.isEmpty == true { elements.append(Element("\(id).none", .text, words(.nothingFound))) }
        elements += (found ?? []).enumerated().map { at, item in
            Element("\(id).\(rows).\(at)", .row, words(item.name), value: item.line)
        }
        return elements + [Element("\(id).close", .button(.quiet), words(.cancel))]
    }

    /// Whether one of its elements is meant.
    func presses(_ pressed: String) -> Bool { pressed == "\(id).close" || pressed.hasPrefix("\(id).\(rows).") }

    /// Somebody pressed one.
    func press(_ pressed: String) {
        if let (at, _) = row(pressed, of: "\(id).\(rows)"), let item = found?.at(at) { pick(item) }
    }

    private static let typingOn = Duration.milliseconds(150)
}
