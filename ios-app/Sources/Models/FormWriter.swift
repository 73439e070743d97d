import Bridge
import Observation

/// Hands the steps of one form to the core, one after the other: none is lost and none overtakes another. What the core has no
/// room for waits at the head until it is tried again.
@MainActor @Observable
final class FormWriter {
    private(set) var form: FormView
    /// Why the first of the waiting steps was not taken.
    private(set) var stuck: Refusal?

    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private var waiting: [FormStep] = []
    @ObservationIgnored private var writing: Task<Void, Never>?

    init(_ form: FormView, _ open: OpenModel) {
        self.form = form
        self.open = open
    }

    /// Takes a step; it is on its way when this returns.
    func take(_ step: FormStep) {
        // The first one may be in the core's hands already.
        if waiting.count > 1, let last = waiting.last, step.replaces(last) { waiting.removeLast() }
        waiting.append(step)
        goOn()
    }

    /// Tries once more to hand over what waits.
    func goOn() {
        guard writing == nil else { return }
        stuck = nil
        writing = Task {
            while let step = waiting.first {
                do throws(Refusal) {
                    let draft = form.draft
                    form = try await open.ask { try await step.take($0, draft) }
                    waiting.removeFirst()
                } catch {
                    stuck = error
                    break
                }
            }
            writing = nil
        }
    }

    /// Waits until the core has every answer; false where it does not take one.
    func settle() async -> Bool {
        await writing?.value
        return waiting.isEmpty
    }

    /// The form as another call told it.
    func told(_ form: FormView) {
        self.form = form
    }
}
