import Bridge

/// A page of a visit: one question, or a few that belong together.
struct CheckInPage {
    let fields: [FieldView]

    /// Whether the question is asked here.
    func asks(_ path: String) -> Bool { fields.contains { $0.path == path } }

    /// Whether a press on this element goes on to the next page: it answers a choice, and the last question here.
    func goesOn(after id: String) -> Bool {
        guard let last = fields.last, case .choice = last.widget, last.answer != .empty else { return false }
        return id.hasPrefix("form.\(last.path).")
    }

    /// What is asked at a doorstep, in its order; what the core does not ask now is left out.
    static func all(of form: FormView) -> [CheckInPage] {
        order.map { page in page.compactMap { path in form.fields.first { $0.path == path } } }
            .filter { !$0.isEmpty }
            .map { CheckInPage(fields: $0) }
    }

    private static let order = [
        ["result"], ["not_met_reason", "not_met_other"], ["work"], ["family"], ["health"], ["needs", "need_level"],
        ["note", "next_visit"],
    ]
}
