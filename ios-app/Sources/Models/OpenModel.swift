import Bridge
import Observation

/// The open notebook: where the person is, the bar at the foot, what surrounds every screen.
@MainActor @Observable
public final class OpenModel: ScreenModel {
    @ObservationIgnored let book: Book
    @ObservationIgnored private let own: Own
    @ObservationIgnored private weak var app: AppModel?
    private var stack: [(place: Place, screen: any ScreenModel)] = []

    init(_ book: Book, own: Own, app: AppModel) {
        self.book = book
        self.own = own
        self.app = app
        home(Place.bar(of: own.role)[0])
    }

    /// Where the person is.
    public var place: Place { stack[stack.count - 1].place }

    /// What is on the screen itself, without what surrounds it.
    public var screen: any ScreenModel { stack[stack.count - 1].screen }

    public var elements: [Element] {
        guard let words = app?.words else { return [] }
        return top(words) + screen.elements + bar(words)
    }

    public func press(_ id: String) {
        switch id {
        case "top.back": _ = back()
        case "top.lock": app?.lock()
        case _ where id.hasPrefix("bar."):
            if let place = Place.bar(of: own.role).first(where: { "bar.\($0.name)" == id }) { home(place) }
        default: screen.press(id)
        }
    }

    public func type(_ text: String, into id: String) {
        screen.type(text, into: id)
    }

    /// One step back; from another place of the bar to the first one. False where there is none.
    func back() -> Bool {
        let first = Place.bar(of: own.role)[0]
        if stack.count > 1 {
            stack.removeLast()
            return true
        }
        guard place != first else { return false }
        home(first)
        return true
    }

    /// Asks the core. Where the notebook is locked meanwhile, the lock is shown: drafts wait behind it.
    func ask<T: Sendable>(_ calls: @Sendable (Notebook) async throws -> T) async throws(Refusal) -> T {
        do throws(Refusal) {
            return try await book.ask(calls)
        } catch {
            if error.kind == .locked { app?.look() }
            throw error
        }
    }

    /// The words in the person's language.
    var words: Words { app?.words ?? Words(.vietnamese) }

    private func home(_ place: Place) {
        stack = [(place, model(of: place))]
    }

    private func model(of place: Place) -> any ScreenModel {
        switch place {
        case .today: TodayModel(self)
        default: TodayModel(self)
        }
    }

    private func top(_ words: Words) -> [Element] {
        let back = stack.count > 1 ? [Element("top.back", .button(.quiet), words(.back))] : []
        return back + [Element("top.title", .heading, words(place.word)), Element("top.lock", .button(.quiet), words(.lockNow))]
    }

    private func bar(_ words: Words) -> [Element] {
        guard stack.count == 1 else { return [] }
        return Place.bar(of: own.role).map { Element("bar.\($0.name)", .place(chosen: $0 == place), words($0.word)) }
    }
}
