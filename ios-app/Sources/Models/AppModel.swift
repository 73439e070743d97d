import Bridge
import Observation

/// The whole app, over the notebook of one folder.
@MainActor @Observable
public final class AppModel: ScreenModel {
    public private(set) var gate: Gate = .looking
    /// What the person set; a change is kept and shows at once.
    public var settings: Settings {
        didSet { store.write(settings) }
    }

    @ObservationIgnored let books: Books
    @ObservationIgnored private let store: any SettingsStore
    @ObservationIgnored private let clock: () -> Duration
    @ObservationIgnored private lazy var autoLock = AutoLock(
        clock: clock, after: { [weak self] in .seconds(60 * (self?.settings.lockAfterMinutes ?? 0)) },
        lock: { [weak self] in self?.lock() })
    /// The notebook whose keys are here, whatever is shown.
    @ObservationIgnored private var keysOf: Book?
    // What was typed and the core could not keep before it was locked; it never leaves the memory.
    @ObservationIgnored private var unsent: [Unsent] = []

    /// `clock` tells how long the device is on, sleep included.
    public init(_ lent: Lent, settings store: any SettingsStore, clock: @escaping () -> Duration = AppModel.uptime) {
        books = Books(lent)
        self.store = store
        self.clock = clock
        settings = store.read()
        look()
    }

    /// How long this app runs, by a clock that goes on while the device sleeps.
    public static let uptime: () -> Duration = {
        let begun = ContinuousClock.now
        return { begun.duration(to: .now) }
    }()

    /// The words in the person's language.
    public var words: Words { Words(settings.language) }

    /// Looks whether there is a notebook and how it opens.
    public func look() {
        leave()
        gate = .looking
        Task {
            await forgetKeys()
            await lookNow()
        }
    }

    /// Whether somebody may look into the notebook.
    public var isOpen: Bool {
        if case .open = gate { true } else { false }
    }

    /// Locks: the keys go, drafts stay. Nothing of the notebook is shown from here on.
    public func lock() {
        if let rest = beginLock() { Task { await rest() } }
    }

    /// The same; returns when the keys are gone.
    public func lockNow() async { await beginLock()?() }

    /// What is left to do until the keys are gone: what was typed last is kept first, as long as that takes no longer than a moment.
    private func beginLock() -> (() async -> Void)? {
        switch gate {
        case .open(let open):
            gate = .locking(open)
            return {
                await open.desk.settle(within: Self.lastWords)
                await self.forgetKeys()
                self.look()
            }
        // It goes on already.
        case .locking: return nil
        case .looking, .firstRun, .locked, .newSecret, .failed:
            leave()
            gate = .looking
            return {
                await self.forgetKeys()
                self.look()
            }
        }
    }

    /// Its keys are here from now on: whatever stands in front of it, it locks by itself.
    func keysAreHere(_ book: Book) {
        keysOf = book
        autoLock.begin()
    }

    private func forgetKeys() async {
        guard let book = keysOf else { return }
        keysOf = nil
        await book.lock()
    }

    /// Somebody touches it: it does not lock by itself.
    public func touched() { autoLock.touched() }

    /// The app is in front again; it locks where it was away too long.
    public func returned() { autoLock.check() }

    public var elements: [Element] {
        screen?.all ?? [Element("waiting", .waiting, words(.waiting))]
    }

    public func press(_ id: String) {
        touched()
        screen?.press(id)
    }

    public func type(_ text: String, into id: String) {
        touched()
        screen?.type(text, into: id)
    }

    /// The keyboard's own button: what stands out at the foot.
    public func submit() {
        if let next = screen?.all.last(where: { $0.role == .button(.primary) && $0.enabled }) { press(next.id) }
    }

    public func leave(_ id: String) { screen?.leave(id) }

    /// One step back. False where there is none.
    public func back() -> Bool { screen?.back() ?? false }

    /// The screen that stands before everything else; none while nothing is known yet.
    public var screen: (any ScreenModel)? {
        switch gate {
        case .looking, .locking: nil
        case .firstRun(let model): model
        case .locked(let model): model
        case .newSecret(let model): model
        case .open(let model): model
        case .failed(let model): model
        }
    }

    /// Whether this screen stands there still: what it waited for may have come too late.
    func stands(_ screen: any ScreenModel) -> Bool { self.screen === screen }

    private func lookNow() async {
        do throws(Refusal) {
            let book = try await books.book()
            switch try await books.door(of: book) {
            case .noNotebook:
                gate = .firstRun(FirstRunModel(books, app: self))
            case .closed(let key, let finger, let wait):
                gate = .locked(UnlockModel(book, key: key, finger: finger, wait: wait, app: self))
            }
        } catch {
            gate = .failed(FailedModel(error, app: self))
        }
    }

    /// A notebook was opened: by the sheet, a new secret comes first.
    func enter(_ book: Book, by key: Key) async {
        let asked = screen
        keysAreHere(book)
        if key == .sheet {
            let words: () -> Words? = { [weak self] in self?.words }
            gate = .newSecret(SecretModel(book, key: books.newKey, asksOld: false, words: words) { [weak self] _ in
                Task { await self?.enter(book, by: .passphrase) }
            })
            return
        }
        do throws(Refusal) {
            let reminders = books.lent.reminders
            let own = try await book.ask {
                await $0.remind(by: reminders)
                return try await $0.own()
            }
            // Somebody, or the time, locked it meanwhile.
            guard screen === asked else { return await book.lock() }
            let open = OpenModel(book, own: own, app: self)
            gate = .open(open)
            let steps = unsent
            unsent = []
            await open.desk.resume(steps)
        } catch {
            guard screen === asked else { return }
            gate = .failed(FailedModel(error, app: self))
        }
    }

    /// There is no notebook here any more.
    func wiped() async {
        leave()
        unsent = []
        gate = .looking
        await books.clear()
        look()
    }

    private func leave() {
        autoLock.end()
        switch gate {
        case .open(let open), .locking(let open):
            unsent += open.desk.unsent
            open.close()
        case .newSecret(let secret): secret.close()
        case .looking, .firstRun, .locked, .failed: break
        }
    }

    /// Whoever locks does not wait for a slow core.
    private static let lastWords = Duration.seconds(2)
}
