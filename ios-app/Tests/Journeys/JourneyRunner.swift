import Models

/// Why a journey stopped: which step, and what was there instead.
public struct JourneyFault: Error, CustomStringConvertible {
    public let description: String
}

/// Plays a journey on the models: an element is named by its id, as in the Kotlin app.
@MainActor
public final class JourneyRunner {
    private let app: AppModel
    private var kept: [String: String]

    public init(_ app: AppModel, given: [String: String]) {
        self.app = app
        kept = given
    }

    /// Plays it; the step that does not hold is named.
    public func play(_ journey: Journey) async throws {
        for (at, step) in journey.steps.enumerated() {
            do {
                try await play(step)
            } catch let fault as JourneyFault {
                throw JourneyFault(description: "\(journey.id), step \(at + 1): \(fault.description)")
            }
        }
    }

    private func play(_ step: Journey.Step) async throws {
        if let id = step.tap {
            let element = try await there(id)
            guard element.presses, element.enabled else { throw JourneyFault(description: "\(id) cannot be pressed") }
            app.press(id)
        } else if let id = step.type {
            guard case .field = try await there(id).role else { throw JourneyFault(description: "\(id) is no field") }
            app.type(try filled(step.text ?? ""), into: id)
        } else if let id = step.keep, let name = step.as {
            kept[name] = try await there(id).label
        } else if let id = step.see {
            let element = try await there(id)
            let said = "\(element.label) \(element.value)"
            if let says = step.says, !said.contains(try filled(says.vi)) {
                throw JourneyFault(description: "\(id) says “\(said)”")
            }
        } else if let id = step.miss {
            try await until("\(id) is still there") { self.element(id) == nil }
        } else if step.back != nil {
            _ = app.back()
        } else {
            throw JourneyFault(description: "no such step is known")
        }
    }

    private func element(_ id: String) -> Element? { app.elements.first { $0.id == id } }

    private func there(_ id: String) async throws -> Element {
        try await until("there is no \(id), but \(app.elements.map(\.id))") { self.element(id) != nil }
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

    private func filled(_ text: String) throws -> String {
        var text = text
        for (name, value) in kept { text = text.replacing("{\(name)}", with: value) }
        return text
    }

    /// Looks, every 20 ms: opening asks a slow function on purpose.
    private static let patience = 1_000
}
