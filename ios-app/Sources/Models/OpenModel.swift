import Bridge
import Observation

/// The open notebook: where the person is, the bar at the foot, what surrounds every screen.
@MainActor @Observable
public final class OpenModel: ScreenModel {
    @ObservationIgnored let book: Book
    @ObservationIgnored let own: Own
    @ObservationIgnored let lent: Lent
    @ObservationIgnored private(set) weak var app: AppModel?
    /// The forms that are being filled.
    @ObservationIgnored private(set) lazy var desk = FormDesk(self)
    /// The places from the bar at the foot to where the person is.
    public private(set) var stack: [Stop] = []
    /// How often something was saved: a device that can be felt says so.
    public private(set) var saves = 0
    /// Nobody has noted yet that the recovery sheet is on paper.
    private(set) var asksSheet = false
    private(set) var told: Told?
    @ObservationIgnored private var stops = 0
    @ObservationIgnored private var beginning = false
    @ObservationIgnored private var hearing: Task<Void, Never>?

    init(_ book: Book, own: Own, app: AppModel) {
        self.book = book
        self.own = own
        self.app = app
        lent = app.books.lent
        home(bar[0])
        hearing = Task { [weak self] in await self?.follow() }
        lookForSheet()
    }

    /// The places of the bar.
    public var bar: [Place] { Place.bar(of: own.role) }

    public var elements: [Element] { top + (here?.screen.elements ?? []) }

    public var foot: [Element] { (here?.screen.foot ?? []) + quick + tellings + places }

    public var over: Over? { here?.screen.over }

    public var goesTo: String? { here?.screen.goesTo }

    public func press(_ id: String) {
        switch id {
        case "top.back": _ = back()
        case "top.settings": go(.settings)
        case "top.lock": app?.lock()
        case "told.undo": undoTold()
        case "told.close": told = nil
        case "sheet.ask": go(.sheet)
        case "bar.quick" where !bar.contains(.quick): go(.quick)
        default:
            if let place = bar.first(where: { id == "bar.\($0.name)" }) { home(place) } else { here?.screen.press(id) }
        }
    }

    public func type(_ text: String, into id: String) { here?.screen.type(text, into: id) }

    public func leave(_ id: String) { here?.screen.leave(id) }

    /// One step back; from another place of the bar to the first one. False where there is none.
    public func back() -> Bool {
        guard let here else { return false }
        if here.screen.stays || here.screen.back() { return true }
        if stack.count > 1 {
            stack.removeLast().screen.close()
            self.here?.screen.appear()
            return true
        }
        guard here.place != bar[0] else { return false }
        home(bar[0])
        return true
    }

    /// Goes on to a place. Who goes on to write something has read what was told of the last thing.
    func go(_ place: Place) {
        if place.writes { told = nil }
        stack.append(stop(place))
    }

    /// A place of the bar: what stood above another one is left.
    public func home(_ place: Place) {
        let left = stack
        guard !left.contains(where: { $0.screen.stays }) else { return }
        if place.writes { told = nil }
        stack = [stop(place)]
        for stop in left { stop.screen.close() }
    }

    /// Begins something to write down, and goes on to its form.
    func write(_ begin: @escaping FormDesk.Begin) {
        guard !beginning else { return }
        beginning = true
        Task {
            if let form = await askOrTell(begin) { go(.filling(desk.began(form, by: begin))) }
            beginning = false
        }
    }

    /// A form was saved or given up: its screens are left.
    func written(_ draft: String, _ told: Told) {
        desk.clear(draft)
        leave { $0.screen.draft == draft }
        if !told.failed { saves += 1 }
        tell(told)
    }

    /// It is being taken off this device: who hears that it is locked waits until its files are gone, too.
    @ObservationIgnored var isBeingWiped = false

    /// Asks the core. Where the notebook is locked meanwhile, the lock is shown: drafts wait behind it.
    func ask<T: Sendable>(_ calls: @Sendable (Notebook) async throws -> T) async throws(Refusal) -> T {
        // Letters come from a keyboard that is no part of this app: what they ask for is what shows that somebody is there.
        app?.touched()
        do throws(Refusal) {
            return try await book.ask(calls)
        } catch {
            if error.kind == .locked, !isBeingWiped { app?.look() }
            throw error
        }
    }

    /// Asks the core; what it refuses is told at the foot.
    func askOrTell<T: Sendable>(_ calls: @Sendable (Notebook) async throws -> T) async -> T? {
        do throws(Refusal) {
            return try await ask(calls)
        } catch {
            tell(Told(error.said, failed: true))
            return nil
        }
    }

    /// Says which member of the team holds the device; the places of the bar then show that member's day.
    public func isMember(_ membership: String?) async throws(Refusal) {
        try await ask { try await $0.setOwnMembership(membership) }
        if let here { home(here.place) }
    }

    /// Tells something at the foot.
    func tell(_ told: Told) { self.told = told }

    /// Looks whether the sheet that counts was confirmed. A founding may have been cut off before that.
    func lookForSheet() {
        Task {
            let isConfirmed = try? await ask { try await $0.sheetConfirmedOn() != nil }
            asksSheet = isConfirmed == false
        }
    }

    /// Opens the dialler; where there is none, the number is told.
    func call(_ number: String) {
        if lent.phone?.dial(number) == true { return }
        tell(Told(Said(
            vi: "Máy này không gọi được. Số điện thoại: \(number)", en: "This device makes no calls. The number: \(number)")))
    }

    /// Nothing goes on in the background of a locked notebook.
    public func close() {
        app = nil
        hearing?.cancel()
        for stop in stack { stop.screen.close() }
        stack = []
        desk.close()
    }

    /// These screens have done their work. Where somebody went on or back meanwhile, what is shown stays.
    func leave(_ done: (Stop) -> Bool) {
        let left = stack.filter(done)
        stack.removeAll(where: done)
        if stack.isEmpty { stack = [stop(bar[0])] }
        for stop in left { stop.screen.close() }
        here?.screen.appear()
    }

    func secretSet(_ settled: Settled) {
        leave { if case .secret = $0.place { true } else { false } }
        tell(Told(settled == .now ? Self.secretSet : Self.secretSetLater))
    }

    var here: Stop? { stack.last }

    private func stop(_ place: Place) -> Stop {
        stops += 1
        return Stop(id: stops, place: place, screen: screen(of: place))
    }

    private func follow() async {
        // Where the notebook is locked already there is nothing to hear.
        guard let changes = try? await book.changes() else { return }
        for await change in changes.dropFirst() {
            for stop in stack { stop.screen.hear(change.changed) }
        }
    }

    private func undoTold() {
        guard let undo = told?.undo else { return }
        told = nil
        Task { if await askOrTell({ try await $0.undo(undo) }) != nil { tell(.undone) } }
    }

    private static let secretSet = Said(vi: "Đã đổi mã.", en: "The code is changed.")
    private static let secretSetLater = Said(
        vi: "Đã đổi mã. Mã cũ mất hiệu lực hẳn khi máy ghi xong.",
        en: "The code is changed. The old one ends once the device has finished writing.")
}
