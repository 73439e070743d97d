import Bridge
import Observation

/// What stands before everything else: whether somebody may look into the notebook at all.
public enum Gate {
    /// It is not known yet which.
    case looking
    /// There is no notebook on this device.
    case firstRun(FirstRunModel)
    /// There is one, and it is locked.
    case locked(UnlockModel)
    /// It is open.
    case open(OpenModel)
    /// It cannot be looked at.
    case failed(FailedModel)
}

/// The whole app, over the notebook of one folder.
@MainActor @Observable
public final class AppModel: ScreenModel {
    public private(set) var gate: Gate = .looking
    /// What the person set; a change is kept and shows at once.
    public var settings: Settings {
        didSet { store.write(settings) }
    }

    @ObservationIgnored private let books: Books
    @ObservationIgnored private let store: any SettingsStore

    public init(_ lent: Lent, settings store: any SettingsStore) {
        books = Books(lent)
        self.store = store
        settings = store.read()
        look()
    }

    /// Whether the notebook is open.
    public var isOpen: Bool { if case .open = gate { true } else { false } }

    /// The words in the person's language.
    public var words: Words { Words(settings.language) }

    /// Looks whether there is a notebook and how it opens.
    public func look() {
        gate = .looking
        Task { await lookNow() }
    }

    /// Locks: the keys go, drafts stay.
    public func lock() {
        if case .open(let open) = gate { open.book.lock() }
        look()
    }

    public var elements: [Element] {
        screen?.elements ?? [Element("waiting", .waiting, words(.waiting))]
    }

    public func press(_ id: String) {
        screen?.press(id)
    }

    public func type(_ text: String, into id: String) {
        screen?.type(text, into: id)
    }

    /// One step back. False where there is none.
    public func back() -> Bool {
        switch gate {
        case .firstRun(let model): model.back()
        case .open(let model): model.back()
        case .looking, .locked, .failed: false
        }
    }

    private var screen: (any ScreenModel)? {
        switch gate {
        case .looking: nil
        case .firstRun(let model): model
        case .locked(let model): model
        case .open(let model): model
        case .failed(let model): model
        }
    }

    private func lookNow() async {
        do throws(Refusal) {
            let book = try books.book()
            switch try await books.door(of: book) {
            case .noNotebook:
                gate = .firstRun(FirstRunModel(books, app: self))
            case .closed(let key, let wait):
                gate = .locked(UnlockModel(book, key: key, wait: wait, app: self))
            }
        } catch {
            gate = .failed(FailedModel(error, app: self))
        }
    }

    /// A notebook was opened.
    func enter(_ book: Book) async {
        do throws(Refusal) {
            let own = try await book.ask { try await $0.own() }
            gate = .open(OpenModel(book, own: own, app: self))
        } catch {
            gate = .failed(FailedModel(error, app: self))
        }
    }
}
