import Bridge
import Observation

/// Something told at the foot of the screen.
struct Told: Equatable {
    let said: Said
    /// Takes back what it tells of; until the next save.
    let undo: String?
    let failed: Bool

    init(_ said: Said, undo: String? = nil, failed: Bool = false) {
        self.said = said
        self.undo = undo
        self.failed = failed
    }
}

/// The open notebook: where the person is, the bar at the foot, what surrounds every screen.
@MainActor @Observable
public final class OpenModel: ScreenModel {
    @ObservationIgnored let book: Book
    @ObservationIgnored let own: Own
    @ObservationIgnored private weak var app: AppModel?
    private var stack: [(place: Place, screen: any ScreenModel)] = []
    private var told: Told?

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
        top + screen.elements + foot + bar
    }

    public func press(_ id: String) {
        switch id {
        case "top.back": _ = back()
        case "top.lock": app?.lock()
        case "told.undo": undoTold()
        case "told.close": told = nil
        case _ where Place.bar(of: own.role).contains { "bar.\($0.name)" == id }:
            if let place = Place.bar(of: own.role).first(where: { "bar.\($0.name)" == id }) { home(place) }
        case "bar.quick": go(.quick)
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
            leave()
            return true
        }
        guard place != first else { return false }
        home(first)
        return true
    }

    /// Goes on to a place.
    func go(_ place: Place) {
        stack.append((place, model(of: place)))
    }

    /// Away from a screen that has done its work. What is beneath is read anew: it may be about what was written.
    func leave() {
        stack.removeLast()
        let place = stack.popLast()?.place ?? Place.bar(of: own.role)[0]
        // A form that was begun within another place of the bar goes back to the first one.
        stack.append(place == .quick ? (.today, model(of: .today)) : (place, model(of: place)))
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

    /// Says which member of the team holds the device; the places of the bar then show that member's day.
    public func isMember(_ membership: String?) async throws(Refusal) {
        try await ask { try await $0.setOwnMembership(membership) }
        home(place)
    }

    /// Tells something at the foot.
    func tell(_ told: Told) {
        self.told = told
    }

    /// The words in the person's language.
    var words: Words { app?.words ?? Words(.vietnamese) }

    private func home(_ place: Place) {
        stack = [(place, model(of: place))]
    }

    private func undoTold() {
        guard let undo = told?.undo else { return }
        told = nil
        Task {
            do throws(Refusal) {
                _ = try await ask { try await $0.undo(undo) }
                told = Told(Said(vi: "Đã hoàn tác.", en: "Undone."))
                if stack.count == 1 { home(place) }
            } catch {
                told = Told(error.said, failed: true)
            }
        }
    }

    private func model(of place: Place) -> any ScreenModel {
        switch place {
        case .today: TodayModel(self)
        case .quick: QuickModel(self)
        case .people: PeopleModel(self)
        case .work: WorkModel(self)
        case .team: TeamModel(self)
        case .reports: ReportsModel(self)
        case .person(let id): PersonModel(self, person: id)
        case .record(let id): RecordModel(self, record: id)
        case .workList(let code, _): WorkListModel(self, list: code)
        case .form(let draft): FormModel(self) { try await $0.form(draft) }
        case .task(let number, let about, let source):
            TaskModel(self) { try await $0.startTask(number, about: about, source: source) }
        case .about(let kind, let person): TaskModel(self) { try await $0.startForm(kind, about: person) }
        case .new(let kind): FormModel(self) { try await $0.startForm(kind) }
        case .write: WriteModel(self)
        case .records(let kind, _): RecordsModel(self, kind: kind)
        }
    }

    private var top: [Element] {
        let words = words
        let back = stack.count > 1 ? [Element("top.back", .button(.quiet), words(.back))] : []
        let title = Element("top.title", .heading, place.title(words))
        return back + [title, Element("top.lock", .button(.quiet), words(.lockNow))]
    }

    private var foot: [Element] {
        guard let told else { return [] }
        let words = words
        let undo = told.undo == nil ? [] : [Element("told.undo", .button(.second), words(.undo))]
        let said = Element("told.words", told.failed ? .wrong : .text, words(told.said))
        return [said] + undo + [Element("told.close", .button(.quiet), words(.close))]
    }

    private var bar: [Element] {
        guard stack.count == 1 else { return [] }
        let places = Place.bar(of: own.role)
        // Who has no room for it in the bar has it as a button above.
        let quick = places.contains(.quick) ? [] : [Element("bar.quick", .button(.second), Place.quick.title(words))]
        return quick + places.map { Element("bar.\($0.name)", .place(chosen: $0 == place), $0.title(words)) }
    }
}
