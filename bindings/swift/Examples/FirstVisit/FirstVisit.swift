import DongHanh
import Foundation

/// From an empty folder to a saved visit. Answers what a person reads: "Đã ghi: …".
public func firstVisit(in folder: URL) async throws -> String {
    // On a desktop a passphrase opens. A phone lends its Secure Enclave, `Device(keys: …)`, and a PIN opens.
    let secret = NewSecret.passphrase(passphrase: "bốn con cò trắng đậu")
    let new = NewNotebook(secret: secret, cost: .measured, role: .manager, unit: "09661")
    let (notebook, sheet) = try await Notebook.found(folder, device: Device(), new: new)
    defer { notebook.lock() }
    // Show the words to be written down. Once they are on paper:
    try await notebook.confirmSheet(sheet)

    let person = try await notebook.startForm("person").draft
    try await notebook.edit(person, "full_name", .text("Khuất Văn An"))
    try await notebook.edit(person, "born", .text("05/1985"))
    try await notebook.edit(person, "sex", .code("male"))
    let an: String
    switch try await notebook.save(person) {
    case .saved(let saved): an = saved.record
    case .wrong(let problems): return problems[0].said.vi
    case .asks(let warnings): return warnings[0].message.vi
    }

    let given = [Edit(path: "person", input: .record(an))]
    let visit = try await notebook.startForm("check-in-visit", given: given).draft
    let answers = [
        Edit(path: "visitor_name", input: .text("Phùng Thị Hạnh")),
        Edit(path: "result", input: .code("met")),
        Edit(path: "work", input: .code("casual")),
    ]
    // Every answer is durable when the call returns: the draft is there when the app is killed now.
    try await notebook.edit(visit, answers)
    var outcome = try await notebook.save(visit)
    if case .asks(let warnings) = outcome {
        // "Vẫn lưu?" is asked; this is a yes, with the reason where the rule wants one.
        for warning in warnings {
            try await notebook.accept(visit, rule: warning.rule, field: warning.field, reason: "ghi từ sổ giấy")
        }
        outcome = try await notebook.save(visit)
    }
    switch outcome {
    case .saved(let saved): return saved.said.vi
    case .wrong(let problems): return problems[0].said.vi
    case .asks(let warnings): return warnings[0].message.vi
    }
}
