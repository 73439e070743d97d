import Bridge
import Observation

/// Steps that the core did not take, of one form.
struct Unsent {
    let draft: String
    let kind: String
    let steps: [FormStep]
    /// How the form was begun, for one of which nothing was kept yet; nil where its kind says enough.
    var begin: FormDesk.Begin?
}

/// Hands the steps of one form to the core, one after the other, in the order in which they were done.
///
/// A keystroke that still waits gives way to the next one in the same field. A step that the core cannot keep now (locked, no
/// room) waits at the head: nothing overtakes it and nothing is lost. One that the core will never take is told and left out.
@MainActor @Observable
final class FormWriter {
    /// As the core last told it.
    private(set) var form: FormView
    /// The answers that still are on their way, by path.
    private(set) var onTheWay: [String: Input] = [:]
    /// Why nothing goes on: the core could not keep the next step. It waits, and is tried again.
    private(set) var stuck: Refusal?

    @ObservationIgnored private let send: (FormStep) async throws(Refusal) -> FormView
    @ObservationIgnored private let refused: (Refusal) -> Void
    @ObservationIgnored private var waiting: [FormStep] = []
    @ObservationIgnored private var underWay: FormStep?
    @ObservationIgnored private var work: Task<Void, Never>?
    @ObservationIgnored private var ended = false

    init(
        _ form: FormView, refused: @escaping (Refusal) -> Void = { _ in },
        send: @escaping (FormStep) async throws(Refusal) -> FormView
    ) {
        self.form = form
        self.refused = refused
        self.send = send
    }

    /// Whether the core has everything.
    var isSettled: Bool { waiting.isEmpty && underWay == nil }

    /// What the core did not take yet.
    var unsent: Unsent { Unsent(draft: form.draft, kind: form.kind, steps: steps) }

    /// What stands in the fields.
    var answers: Answers { Answers(onTheWay: onTheWay) }

    /// Takes a step; it is on its way when this returns.
    func take(_ step: FormStep) {
        guard !ended else { return }
        if let last = waiting.last, step.replaces(last) { waiting[waiting.count - 1] = step } else { waiting.append(step) }
        show()
        goOn()
    }

    /// The form is saved or discarded: there is none any more that could take a step.
    func end() { ended = true }

    /// The core told the form anew.
    func told(_ form: FormView) { self.form = form }

    /// Tries again.
    func goOn() {
        guard work == nil, !waiting.isEmpty else { return }
        work = Task {
            await run()
            work = nil
        }
    }

    /// Waits until the core has everything; tries once more what was stuck. False where it still is.
    func settle() async -> Bool {
        repeat {
            goOn()
            await work?.value
        } while stuck == nil && !isSettled
        return isSettled
    }

    private func run() async {
        while !waiting.isEmpty {
            let step = waiting.removeFirst()
            underWay = step
            do throws(Refusal) {
                form = try await send(step)
                underWay = nil
                stuck = nil
                show()
            } catch {
                underWay = nil
                guard error.passes else {
                    stuck = nil
                    show()
                    refused(error)
                    continue
                }
                if waiting.first.map({ $0.replaces(step) }) != true { waiting.insert(step, at: 0) }
                stuck = error
                return show()
            }
        }
    }

    private var steps: [FormStep] { (underWay.map { [$0] } ?? []) + waiting }

    private func show() {
        onTheWay = [:]
        for case .say(let path, let input) in steps { onTheWay[path] = input }
    }
}

extension Refusal {
    /// Whether the same call can succeed later.
    var passes: Bool {
        switch kind {
        case .locked, .storage, .unreadable, .host, .stopped: true
        case .notOpened, .notThere, .other: false
        }
    }
}
