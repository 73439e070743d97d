import Bridge
import Observation

/// Cài đặt: what is set here, and the ways to what is seldom needed.
@MainActor @Observable
final class SettingsModel: ScreenModel {
    private struct State: Sendable {
        let own: Own
        let key: Key
        /// The day on which the sheet was confirmed. None: somebody should make a new one.
        let sheetOn: Day?
        /// The requests of people about what is written of them, where the holder is offered them.
        let rights: KindItem?
        /// Whether a finger or a face opens it.
        let biometric: Bool
    }

    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let reading: Reading<State>

    init(_ open: OpenModel) {
        self.open = open
        let role = open.own.role
        reading = Reading(open) {
            State(
                own: try await $0.own(), key: try await $0.key(), sheetOn: try await $0.sheetConfirmedOn(),
                rights: $0.menu(for: role).flatMap(\.kinds).first { $0.code == "rights-request" },
                biometric: try await $0.lockState().biometric)
        }
    }

    var elements: [Element] {
        guard let settings = open.app?.settings else { return [] }
        let words = open.words
        let minutes = Settings.lockMinutes.map {
            Element("settings.lock.\($0)", .choice(chosen: $0 == settings.lockAfterMinutes), words(.minutes, $0))
        }
        let choices = settings.elements("settings", words) + [Element("settings.lock", .heading, words(.lockAfter))] + minutes
        // Below the choices nobody would see why there are no ways.
        if case .failed(let refusal) = reading.shown { return failure(refusal, words) + choices }
        return choices + reading.elements(ways)
    }

    func press(_ id: String) {
        if open.app?.settings.press(id, "settings") == true { return }
        switch id {
        case "failed.again": reading.read()
        case "settings.me": open.go(.me)
        case "settings.secret": if let key = reading.value?.key { open.go(.secret(key)) }
        case "settings.sheet": open.go(.sheet)
        case "settings.biometric": open.go(.biometric)
        case "settings.rights":
            if let rights = reading.value?.rights { open.go(.records(kind: rights.code, label: rights.label)) }
        case "settings.audit": open.go(.audit)
        case "settings.about": open.go(.about)
        case "settings.wipe": open.go(.wipe)
        default: if let (minutes, _) = row(id, of: "settings.lock") { open.app?.settings.lockAfterMinutes = minutes }
        }
    }

    /// The screens above change what is shown here.
    func appear() { reading.read() }

    private func ways(_ here: State) -> [Element] {
        let words = open.words
        func way(_ name: String, _ label: String, _ value: String = "") -> Element {
            Element("settings.\(name)", .row, label, value: value)
        }
        let sheet = here.sheetOn.map { words(.sheetConfirmedOn, words.day($0)) } ?? words(.sheetNotConfirmed)
        var ways = [
            Element("settings.more", .heading, words(.moreSettings)), way("me", words(.me), here.own.name ?? words(.notChosen)),
            way("secret", words(here.key == .pin ? .changePin : .changePassphrase)), way("sheet", words(.sheetTitle), sheet),
        ]
        if open.lent.hasBiometric { ways.append(way("biometric", words(.biometric), words(here.biometric ? .isOn : .isOff))) }
        if let rights = here.rights { ways.append(way("rights", words(rights.label))) }
        return ways + [way("audit", words(.audit)), way("about", words(.about)), way("wipe", words(.wipe))]
    }
}

extension Settings {
    /// Language and size of letters, as they are asked at first and later. Ids begin with `id`.
    func elements(_ id: String, _ words: Words) -> [Element] {
        [Element("\(id).language", .heading, words(.chooseLanguage))]
            + Language.allCases.map { Element("\(id).language.\($0.rawValue)", .choice(chosen: $0 == language), $0.name) }
            + [Element("\(id).text", .heading, words(.textSize))]
            + TextSize.allCases.map { Element("\(id).text.\($0.rawValue)", .choice(chosen: $0 == textSize), words($0.word)) }
    }

    /// Whether one of them was meant.
    mutating func press(_ pressed: String, _ id: String) -> Bool {
        if let language = Language.allCases.first(where: { pressed == "\(id).language.\($0.rawValue)" }) {
            self.language = language
        } else if let size = TextSize.allCases.first(where: { pressed == "\(id).text.\($0.rawValue)" }) {
            textSize = size
        } else {
            return false
        }
        return true
    }
}
