import Foundation

/// What an iPhone, an iPad or a test lends.
public struct Lent: Sendable {
    /// The folder of the notebook: the app's own, and in no backup.
    public var folder: URL
    /// Hardware keys, a finger or a face, the clock.
    public var device: Device
    /// Whether a PIN opens a new notebook: only hardware that keeps guesses apart makes a short one safe.
    public var opensByPin: Bool
    /// How much a guess at a new secret costs.
    public var cost: GuessCost
    /// Shows reminders; nil where nothing does.
    public var reminders: (any ReminderBinding)?
    /// Calls a number; nil where nothing does.
    public var phone: (any Phone)?
    /// The time by the same clock as the device's, for the surface.
    public var now: @Sendable () -> Date

    public init(
        folder: URL, device: Device, opensByPin: Bool, cost: GuessCost = .measured, reminders: (any ReminderBinding)? = nil,
        phone: (any Phone)? = nil, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.folder = folder
        self.device = device
        self.opensByPin = opensByPin
        self.cost = cost
        self.reminders = reminders
        self.phone = phone
        self.now = now
    }

    /// Whether a finger or a face can open it.
    public var hasBiometric: Bool { device.biometric != nil }

    /// The day in Vietnam by the clock that the notebook has.
    public var today: Day {
        Day(daysSince1970: Int64(((now().timeIntervalSince1970 + Self.aheadOfUtc) / 86_400).rounded(.down)))
    }

    /// Vietnam has no summer time.
    private static let aheadOfUtc = 7.0 * 3_600
}

/// What can make a call.
public protocol Phone: Sendable {
    /// Opens the dialler; false where there is none.
    @MainActor func dial(_ number: String) -> Bool
}

/// How a notebook opens.
public enum Key: Hashable, Sendable {
    case pin, passphrase, sheet
}

/// Whether there is a notebook, and how it opens.
public enum Door: Sendable, Equatable {
    /// None was founded here yet.
    case noNotebook
    /// It opens so, and with a finger or a face where `finger` says it; a wait may still have to pass.
    case closed(Key, finger: Bool, wait: Int)
}

/// The notebook of this device's folder: founded, looked at, opened.
public struct Books: Sendable {
    public let lent: Lent

    public init(_ lent: Lent) {
        self.lent = lent
    }

    /// The kind of secret that a new notebook gets.
    public var newKey: Key { lent.opensByPin ? .pin : .passphrase }

    /// The notebook of the folder, as it stands.
    public func book() async throws(Refusal) -> Book {
        do {
            return Book(try Notebook(at: lent.folder, device: lent.device))
        } catch let error as NotebookError {
            throw Refusal(error)
        } catch {
            throw Refusal.unknown
        }
    }

    /// Looks whether it is there and how it opens.
    public func door(of book: Book) async throws(Refusal) -> Door {
        do {
            let state = try await book.ask { try await $0.lockState() }
            return Self.closed(state.opensWith, finger: state.biometric && lent.hasBiometric)
        } catch where error.code == Self.missing {
            return .noNotebook
        }
    }

    /// Founds a notebook. The words of its sheet are to be shown and kept nowhere.
    public func found(secret: String, role: Role, unit: String) async throws(Refusal) -> (book: Book, sheet: String) {
        let new: NewSecret = lent.opensByPin ? .pin(pin: secret) : .passphrase(passphrase: secret)
        do {
            let founded = try await Notebook.found(
                lent.folder, device: lent.device, new: NewNotebook(secret: new, cost: lent.cost, role: role, unit: unit))
            return (Book(founded.notebook), founded.sheet)
        } catch let error as NotebookError {
            throw Refusal(error)
        } catch {
            throw Refusal.unknown
        }
    }

    /// Takes away what a wiped notebook left behind: nobody can read it any more, and a new one needs the room.
    public func clear() async {
        await Task.detached { [lent] in try? FileManager.default.removeItem(at: lent.folder) }.value
    }

    private static func closed(_ with: OpensWith, finger: Bool) -> Door {
        switch with {
        case .pin(_, let wait): .closed(.pin, finger: finger, wait: Int(wait.rounded(.up)))
        case .passphrase(let wait): .closed(.passphrase, finger: finger, wait: Int(wait.rounded(.up)))
        case .sheetOnly: .closed(.sheet, finger: finger, wait: 0)
        }
    }

    /// The core's code where a folder holds no notebook.
    private static let missing = "vault-missing"
}

extension Book {
    /// Opens with what the person typed.
    public func unlock(_ key: Key, _ typed: String) async throws(Refusal) {
        try await ask { notebook in
            switch key {
            case .pin: try await notebook.unlock(pin: typed)
            case .passphrase: try await notebook.unlock(passphrase: typed)
            case .sheet: try await notebook.unlock(sheet: typed)
            }
        }
    }
}
