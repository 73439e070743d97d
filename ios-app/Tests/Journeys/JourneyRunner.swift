import Models

/// Why a journey stopped: which step, and what was there instead.
public struct JourneyFault: Error, CustomStringConvertible {
    public let description: String
}

extension Element {
    /// Whether something can be typed into it, or picked.
    fileprivate var types: Bool {
        switch role {
        case .field, .calendar: true
        default: false
        }
    }
}

/// Plays a journey on the models: an element is named by its id, as in the Kotlin app.
@MainActor
public final class JourneyRunner {
    private let stage: Stage
    private var app: AppModel { stage.app }
    private var kept: [String: String]
    private var taps = 0
    /// Looks at what stands there after every step.
    public var looks: (AppModel) -> Void = { _ in }

    public init(_ stage: Stage, given: [String: String]) {
        self.stage = stage
        kept = given
    }

    /// Plays it; the step that does not hold is named.
    public func play(_ journey: Journey) async throws {
        for (at, step) in journey.steps.enumerated() {
            do {
                try await play(step)
                looks(app)
            } catch let fault as JourneyFault {
                throw JourneyFault(description: "\(journey.id), step \(at + 1): \(fault.description)")
            }
        }
    }

    private func play(_ step: Journey.Step) async throws {
        if let id = step.tap {
            try await tap(id)
        } else if let opening = step.open {
            try await open(opening)
        } else if step.count != nil {
            taps = 0
        } else if let wanted = step.taps {
            guard taps == wanted else { throw JourneyFault(description: "\(taps) taps") }
        } else if let id = step.type {
            guard try await there(id).types else { throw JourneyFault(description: "\(id) is no field") }
            try await until("nothing can be typed into \(id)") { self.element(id)?.enabled ?? false }
            app.type(filled(step.text ?? ""), into: id)
        } else if let id = step.keep, let name = step.as {
            kept[name] = try await there(id).label
        } else if let id = step.see {
            try await see(id, step)
        } else if let id = step.miss {
            try await until("\(id) is still there") { self.element(id) == nil }
        } else if let setting = step.set {
            try await set(setting, step.to ?? "")
        } else if let seconds = step.away {
            stage.away(seconds: seconds)
        } else if step.kill == true {
            stage.kill()
        } else if let seconds = step.wait {
            try await stage.wait(seconds: seconds)
        } else if step.back != nil {
            _ = app.back()
        } else {
            throw JourneyFault(description: "no such step is known here")
        }
    }

    private func tap(_ id: String) async throws {
        taps += 1
        try await until("\(id) cannot be pressed, there is \(app.elements.map(\.id))") {
            self.element(id).map { $0.presses && $0.enabled } ?? false
        }
        app.press(id)
    }

    private func open(_ opening: Journey.Opening) async throws {
        let secret = if case .tried(let tried) = opening { filled(tried) } else { kept["secret"] ?? "" }
        _ = try await there("unlock.passphrase")
        app.type(secret, into: "unlock.passphrase")
        try await tap("unlock.open")
    }

    private func see(_ id: String, _ step: Journey.Step) async throws {
        _ = try await there(id)
        if let says = step.says {
            let wanted = filled(app.settings.language == .english ? says.en ?? says.vi : says.vi)
            try await until("\(id) says “\(said(id))”") { self.said(id).contains(wanted) }
        }
        if step.chosen == true {
            try await until("\(id) is not chosen") { self.element(id)?.isChosen ?? false }
        }
    }

    private func set(_ setting: String, _ to: String) async throws {
        switch setting {
        case "language": app.settings.language = Language(rawValue: to) ?? .vietnamese
        case "text": app.settings.textSize = TextSize(rawValue: to.lowercased()) ?? .usual
        case "own": try await stage.isMember(to)
        default: throw JourneyFault(description: "\(setting) is not set here")
        }
    }

    /// A long list reads on where its end is reached. False: what is wanted is still not there.
    private func goesOn(_ id: String) -> Bool {
        let more = id.split(separator: ".").dropLast().joined(separator: ".") + ".more"
        if element(more) != nil { app.press(more) }
        return false
    }

    private func element(_ id: String) -> Element? { app.elements.first { $0.id == id } }

    private func said(_ id: String) -> String { element(id).map { "\($0.label) \($0.value)" } ?? "" }

    private func there(_ id: String) async throws -> Element {
        try await until("there is no \(id), but \(app.elements.map(\.id))") { self.element(id) != nil || self.goesOn(id) }
        guard let element = element(id) else { throw JourneyFault(description: "\(id) went away") }
        return element
    }

    /// Waits for what other threads work out; a slow machine only makes it longer.
    private func until(_ fault: @autoclosure () -> String, _ holds: () -> Bool) async throws {
        for _ in 0..<Self.patience {
            if holds() { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw JourneyFault(description: fault())
    }

    private func filled(_ text: String) -> String {
        kept.reduce(text) { text, one in text.replacing("{\(one.key)}", with: one.value) }
    }

    /// Looks, every 20 ms.
    private static let patience = 500
}
