import Bridge
import Observation

/// Asks for the PIN, the passphrase or the words of the sheet. What was typed is gone once it was tried. It does not say what
/// the app is for.
@MainActor @Observable
public final class UnlockModel: ScreenModel {
    @ObservationIgnored private let book: Book
    @ObservationIgnored private let usual: Key
    @ObservationIgnored private weak var app: AppModel?
    private var key: Key
    /// Whether a finger or a face opens it, too.
    private var finger: Bool
    private var typed = ""
    private var busy = false
    private var wait = 0
    @ObservationIgnored private var waiting: Task<Void, Never>?
    private var wrong: Said?
    /// How many tries are left, where they are counted.
    private var left: Int?

    init(_ book: Book, key: Key, finger: Bool, wait: Int, app: AppModel) {
        self.book = book
        usual = key
        self.key = key
        self.finger = finger
        self.app = app
        count(down: wait)
    }

    public var elements: [Element] {
        guard let words = app?.words else { return [] }
        var elements = [Element("page.unlock", .heading, words(title))]
        switch key {
        case .pin:
            elements.append(Element("unlock.dots", .dots(typed.count), words(.digitsTyped, typed.count)))
        case .passphrase:
            let typing = Element.Typing(secret: true)
            elements.append(Element("unlock.passphrase", .field(typing), words(.enterPassphrase), value: typed))
        case .sheet:
            elements.append(Element("unlock.sheet", .field(.init(lines: 3)), words(.sheetWords), value: typed))
        }
        if finger, key != .sheet, !busy { elements.append(Element("unlock.finger", .button(.second), words(.openWithFinger))) }
        if busy { elements.append(Element("waiting", .waiting, words(.waiting))) }
        if let wrong { elements.append(Element("unlock.wrong", .wrong, words(wrong))) }
        if let left, wrong != nil { elements.append(Element("unlock.tries", .text, words(.triesLeft, left))) }
        if wait > 0 { elements.append(Element("unlock.wait", .text, words(.waitSeconds, words.duration(wait)))) }
        return elements
    }

    public var foot: [Element] {
        guard let words = app?.words else { return [] }
        return (key == .pin ? keypad(words) : [open(words)]) + forgotten(words)
    }

    public func press(_ id: String) {
        switch id {
        case "unlock.open", "key.done": tryNow()
        case "unlock.finger": tryFinger()
        case "key.delete": if !busy { typed = String(typed.dropLast()) }
        case "unlock.forgotten": change(to: .sheet)
        case "unlock.back": change(to: usual)
        default:
            guard let digit = id.split(separator: ".").last, id.hasPrefix("key."), !busy, typed.count < Self.longestPin
            else { return }
            typed += digit
        }
    }

    public func type(_ text: String, into id: String) {
        guard !busy else { return }
        typed = text
        wrong = nil
    }

    private var title: Word {
        switch key {
        case .pin: .enterPin
        case .passphrase: .enterPassphrase
        case .sheet: .openWithSheet
        }
    }

    /// The sheet waits for nothing: nobody guesses it.
    private var canTry: Bool { !busy && !typed.isEmpty && (key == .sheet || wait == 0) }

    private func keypad(_ words: Words) -> [Element] {
        let enabled = !busy && wait == 0
        let digits = "123456789".map { Element("key.\($0)", .key, String($0), enabled: enabled) }
        return digits + [
            Element("key.delete", .key, words(.digitDelete), enabled: enabled),
            Element("key.0", .key, "0", enabled: enabled),
            Element("key.done", .key, words(.open), enabled: enabled),
        ]
    }

    private func open(_ words: Words) -> Element {
        Element("unlock.open", .button(.primary), words(.open), enabled: canTry)
    }

    private func forgotten(_ words: Words) -> [Element] {
        if key != .sheet { return [Element("unlock.forgotten", .button(.quiet), words(.forgotten))] }
        return usual == .sheet ? [] : [Element("unlock.back", .button(.quiet), words(.back))]
    }

    private func change(to key: Key) {
        self.key = key
        typed = ""
        wrong = nil
    }

    private func tryNow() {
        guard canTry else { return }
        let tried = typed
        attempt(by: key) { [book, key] () throws(Refusal) in try await book.unlock(key, tried) }
    }

    /// Asks for a finger or a face. Where the device knows it no more, the other way in is what is left.
    private func tryFinger() {
        guard !busy else { return }
        attempt(by: usual) { [book] () throws(Refusal) in try await book.ask { try await $0.unlockWithBiometric() } }
    }

    private func attempt(by key: Key, _ unlock: @escaping () async throws(Refusal) -> Void) {
        typed = ""
        busy = true
        wrong = nil
        Task { [book] in
            do throws(Refusal) {
                try await unlock()
                // Whoever locked meanwhile finds it locked.
                guard let app, app.stands(self) else { return await book.lock() }
                await app.enter(book, by: key)
            } catch {
                refused(error)
            }
        }
    }

    private func refused(_ refusal: Refusal) {
        busy = false
        wrong = refusal.said
        left = refusal.guessesLeft ?? left
        if refusal.code == Self.fingerLost { finger = false }
        count(down: refusal.wait)
    }

    /// Counts down, also while the device sleeps; the core counts, too, and by its own clock.
    private func count(down seconds: Int) {
        waiting?.cancel()
        wait = seconds
        guard seconds > 0 else { return }
        let until = ContinuousClock.now + .seconds(seconds)
        waiting = Task { [weak self] in
            while self?.wait ?? 0 > 0 {
                guard (try? await Task.sleep(for: .seconds(1))) != nil else { return }
                let left = ContinuousClock.now.duration(to: until)
                self?.wait = Int(max(0, (left / .seconds(1)).rounded(.up)))
            }
        }
    }

    /// The core's code where another finger or face was enrolled: what was there opens nothing any more.
    private static let fingerLost = "vault-biometric-lost"
    /// As many digits as a PIN may have.
    private static let longestPin = 12
}

extension Words {
    /// Seconds up to a minute, then minutes, then hours; rounded up.
    func duration(_ seconds: Int) -> String {
        switch seconds {
        case ..<60: self(.durationSeconds, seconds)
        case ..<3600: self(.durationMinutes, (seconds + 59) / 60)
        default: self(.durationHours, (seconds + 3599) / 3600)
        }
    }
}
