import DongHanh
import Foundation

/// Plays events; it knows what the file's own names for records became.
struct Player {
    let notebook: Notebook
    private var ids: [String: String] = [:]

    init(notebook: Notebook) {
        self.notebook = notebook
    }

    mutating func play(_ event: Event) async throws {
        let form = try await begin(event)
        let fields = event.fields ?? [:]
        try await notebook.edit(form.draft, edits(of: fields))
        for (key, value) in fields {
            guard case .rows(let rows) = value else { continue }
            // A correction gives a table anew.
            for _ in form.fields.first(where: { $0.path == key })?.rows ?? [] {
                try await notebook.removeRow(form.draft, from: key, 0)
            }
            for (at, row) in rows.enumerated() {
                try await notebook.addRow(form.draft, to: key)
                try await notebook.edit(form.draft, edits(of: row, under: "\(key)[\(at)]."))
            }
        }
        let saved = try await save(form.draft, event.accept ?? [:])
        if let name = event.id { ids[name] = saved }
    }

    private func begin(_ event: Event) async throws -> FormView {
        if let record = event.correct { return try await notebook.correctForm(id(record)) }
        if let record = event.update { return try await notebook.updateForm(id(record)) }
        return try await notebook.startForm(event.kind ?? "", unit: event.unit, doneBy: event.doneBy.map(id))
    }

    /// Saves; the warnings that the event names are kept with its reasons.
    private func save(_ draft: String, _ accept: [String: String]) async throws -> String {
        switch try await notebook.save(draft) {
        case .saved(let saved):
            return saved.record
        case .wrong(let problems):
            throw NotPlayed(code: problems.first?.code)
        case .asks(let warnings):
            for warning in warnings {
                let reason = accept[warning.rule]
                try await notebook.accept(draft, rule: warning.rule, field: warning.field, reason: reason)
            }
            return try await save(draft, accept)
        }
    }

    private func edits(of fields: [String: Value], under path: String = "") -> [Edit] {
        fields.compactMap { key, value in input(value).map { Edit(path: path + key, input: $0) } }
    }

    private func input(_ value: Value) -> Input? {
        switch value {
        case .none: .clear
        case .yesNo(let yes): .yesNo(yes)
        case .number(let number): .number(number)
        case .text(let text): text.hasPrefix("@") ? .record(id(text)) : .text(text)
        case .texts(let texts) where texts.contains { $0.hasPrefix("@") }: .records(texts.map(id))
        case .texts(let texts): .codes(texts)
        case .rows: nil
        }
    }

    /// What the file's own name for a record became.
    func id(_ name: String) -> String {
        name.hasPrefix("@") ? ids[String(name.dropFirst())] ?? name : name
    }
}

/// An event that was not saved.
struct NotPlayed: Error {
    let code: String?
}

/// Eight in the morning in Vietnam, a second later for every event of a day.
final class StagedClock: HostClock, @unchecked Sendable {
    private let lock = NSLock()
    private var at: Date

    init(_ day: String) {
        at = StagedClock.morning(day)
    }

    func move(to day: String) {
        lock.withLock { at = max(StagedClock.morning(day), at.addingTimeInterval(1)) }
    }

    func now() throws -> Date { lock.withLock { at } }

    private static func morning(_ day: String) -> Date {
        Date(timeIntervalSince1970: Double(Day(iso: day)?.daysSince1970 ?? 0) * 86_400 + 3_600)
    }
}
