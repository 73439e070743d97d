import Bridge
import Observation

/// Lets a finger or a face open the notebook, or takes that away. The PIN is asked before.
@MainActor @Observable
final class BiometricModel: ScreenModel {
    @ObservationIgnored private let open: OpenModel
    private var on = false
    private var key = Key.passphrase
    private var secret = ""
    private var busy = true
    private var wrong: Said?

    init(_ open: OpenModel) {
        self.open = open
        Task {
            if let (on, key) = await open.askOrTell({ (try await $0.lockState().biometric, try await $0.key()) }) {
                self.on = on
                self.key = key
            }
            busy = false
        }
    }

    var elements: [Element] {
        let words = open.words
        let pin = key == .pin
        var elements = [
            Element("page.biometric", .heading, words(.biometric)), Element("biometric.now", .text, words(on ? .isOn : .isOff)),
            Element("biometric.why", .text, words(.biometricWhy)),
        ]
        if !on {
            let typing = Element.Typing(secret: true, keyboard: pin ? .digits : .plain)
            elements.append(Element("biometric.secret", .field(typing), words(pin ? .enterPin : .enterPassphrase), value: secret))
        }
        if let wrong { elements.append(Element(on ? "biometric.wrong" : "biometric.secret.wrong", .wrong, words(wrong))) }
        return elements
    }

    var foot: [Element] {
        let words = open.words
        return (busy ? [Element("waiting", .waiting, words(.waiting))] : [])
            + [Element("biometric.turn", .button(.primary), words(on ? .turnOff : .turnOn), enabled: !busy)]
    }

    func press(_ id: String) {
        if id == "biometric.turn", !busy { turn() }
    }

    func type(_ text: String, into id: String) {
        secret = text
        wrong = nil
    }

    /// On where it is off, off where it is on.
    private func turn() {
        let typed = secret
        secret = ""
        busy = true
        wrong = nil
        Task { [open, key, on] in
            do throws(Refusal) {
                try await open.ask {
                    if on { try await $0.removeBiometric() } else { try await $0.addBiometric(key, typed) }
                }
                self.on = !on
            } catch {
                wrong = error.said
            }
            busy = false
        }
    }
}
