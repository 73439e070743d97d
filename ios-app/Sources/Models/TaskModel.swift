import Bridge
import Observation

/// A form that the core chose: a visit is asked question by question, everything else as a whole.
@MainActor @Observable
final class TaskModel: ScreenModel {
    @ObservationIgnored private let begun: Reading<FormView>
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private var made: (any ScreenModel)?

    init(_ open: OpenModel, begin: @escaping @Sendable (Notebook) async throws -> FormView) {
        self.open = open
        begun = Reading(open, call: begin)
    }

    var elements: [Element] { begun.elements { self.form($0).elements } }

    func press(_ id: String) {
        if let view = begun.value { form(view).press(id) } else if id == "failed.again" { begun.read() }
    }

    func type(_ text: String, into id: String) {
        if let view = begun.value { form(view).type(text, into: id) }
    }

    private func form(_ view: FormView) -> any ScreenModel {
        if let made { return made }
        // It is begun already: reading it again would begin a second one.
        let model: any ScreenModel =
            view.kind == Self.visit ? CheckInModel(open) { _ in view } : FormModel(open) { _ in view }
        made = model
        return model
    }

    private static let visit = "check-in-visit"
}
