import Bridge
import Foundation
import Journeys

@testable import Models

/// The office's notebook, and every place that there is in it.
@MainActor
struct Tour {
    let stage: Stage
    var app: AppModel { stage.app }

    /// It is still locked.
    init() async throws {
        let journey = Data(#"{"id": "tour", "start": "office.jsonl", "steps": []}"#.utf8)
        stage = try await Stage(JSONDecoder().decode(Journey.self, from: journey))
        try await locked()
    }

    /// Waits for the lock.
    func locked() async throws {
        try await until("the lock") { if case .locked = app.gate { true } else { false } }
    }

    /// Opens it.
    func enter() async throws -> OpenModel {
        app.type(Stage.secret, into: "unlock.passphrase")
        app.press("unlock.open")
        try await until("the open notebook") { app.isOpen }
        guard case .open(let open) = app.gate else { throw NotThere(what: "the open notebook") }
        return open
    }

    /// Every place; those of one person, record, draft, team and period stand for the others.
    func places(_ open: OpenModel) async throws -> [Place] {
        let unit = open.own.unit
        let (person, record, drafts, member, list, period) = try await open.ask { notebook in
            let person = try await notebook.people(limit: 1).rows[0].id
            let record = try await notebook.timeline(about: person, limit: 1).rows[0].record
            let form = try await notebook.startForm("outreach-contact")
            let visit = try await notebook.startForm(CheckInModel.kind, about: person)
            let member = try await notebook.teamScreen().teams[0].members[0].membership
            let list = try await notebook.workLists(for: .manager)[0]
            return (person, record, (form.draft, visit.draft), member, list, try await notebook.reportPeriods()[0].period)
        }
        let indicator = try await open.ask { try await $0.report(unit: unit, period: period).lines[0].indicator }
        return [
            .today, .quick, .people, .work, .team, .reports, .person(person), .record(record), .form(draft: drafts.0),
            .checkIn(draft: drafts.1), .workList(code: list.list, label: list.label), .write,
            .records(kind: "outreach-contact", label: Said(vi: "Tuyên truyền", en: "Outreach")), .handOver(membership: member),
            .indicator(indicator, unit: unit, period: period), .targets(unit: unit, period: period), .settings,
            .secret(.passphrase), .sheet, .biometric, .me, .audit, .about, .wipe,
        ]
    }

    /// Goes there and waits until what it shows is read.
    func go(_ place: Place, in open: OpenModel) async throws -> any ScreenModel {
        open.go(place)
        guard let stop = open.stack.last, stop.place == place else { throw NotThere(what: "\(place)") }
        try await until("\(place), which waits") { !app.elements.contains { $0.role == .waiting } }
        return stop.screen
    }

    /// Goes back to where it came from.
    func leave(_ open: OpenModel) async throws {
        let depth = open.stack.count
        try await until("the way back") {
            _ = open.back()
            return open.stack.count < depth
        }
    }
}

/// Waits for what other threads work out; a slow machine only makes it longer.
@MainActor
func until(_ what: String, _ holds: () -> Bool) async throws {
    for _ in 0..<1_000 {
        if holds() { return }
        try await Task.sleep(for: .milliseconds(20))
    }
    throw NotThere(what: what)
}

/// What a test waits for and does not come.
struct NotThere: Error {
    let what: String
}
