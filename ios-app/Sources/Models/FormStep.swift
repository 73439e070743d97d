import Bridge

/// Something that is done to a form.
enum FormStep: Sendable {
    case say(path: String, Input)
    case addRow(table: String)
    case removeRow(table: String, row: UInt32)
    /// Where, for whom and on what ground.
    case stand(Circumstances)
    case accept(rule: String, field: String, reason: String?)

    /// Whether it makes an earlier step superfluous: of one field only the last state counts.
    func replaces(_ earlier: FormStep) -> Bool {
        guard case .say(let path, _) = self, case .say(path, _) = earlier else { return false }
        return true
    }

    /// Does it. The form as it stands then.
    func take(_ notebook: Notebook, _ draft: String) async throws -> FormView {
        switch self {
        case .say(let path, let input): try await notebook.edit(draft, path, input)
        case .addRow(let table): try await notebook.addRow(draft, to: table)
        case .removeRow(let table, let row): try await notebook.removeRow(draft, from: table, row)
        case .stand(let circumstances): try await notebook.setCircumstances(draft, circumstances)
        case .accept(let rule, let field, let reason):
            try await notebook.accept(draft, rule: rule, field: field, reason: reason)
        }
    }
}
