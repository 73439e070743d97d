import DongHanh
import Foundation

/// Rows of a page.
let page: UInt32 = 50

/// What `cargo xtask bench bindings` runs: pages as records and as JSON that is parsed, in turns, and the main screens.
/// Arguments: the notebook's folder, its passphrase, a person, how many rounds, where the times go.
let arguments = CommandLine.arguments
let core = try NotebookCore.at(folder: arguments[1], device: Device())
try core.unlockWithPassphrase(passphrase: arguments[2])
let bench = Bench(core: core, person: arguments[3], rounds: Int(arguments[4])!)
try JSONEncoder().encode(bench.run()).write(to: URL(fileURLWithPath: arguments[5]))
core.lock()

struct Bench {
    let core: NotebookCore
    let person: String
    let rounds: Int
    let decoder = JSONDecoder()

    func run() throws -> Times {
        let held = try core.holdPages(person: person, limit: page)
        let pages = [
            try inTurns("50 people, the whole call") {
                try core.people(after: nil, limit: page).rows.map(\.name)
            } json: {
                try people(core.peopleJson(limit: page))
            },
            try inTurns("50 visits, the whole call") {
                try core.timeline(about: person, after: nil, limit: page).rows.map(\.record)
            } json: {
                try visits(core.timelineJson(about: person, limit: page))
            },
            try inTurns("50 people, the crossing") { held.people().rows.map(\.name) } json: { try people(held.peopleJson()) },
            try inTurns("50 visits, the crossing") { held.visits().rows.map(\.record) } json: { try visits(held.visitsJson()) },
        ]
        let given = [Edit(path: "person", input: .record(person))]
        let new = NewForm(kind: "check-in-visit", unit: nil, doneBy: nil, given: given)
        let draft = try core.startForm(new: new).draft
        let bytes = try core.screenBytes(person: person, draft: draft, limit: page)
        var typed = ""
        let screens = [
            try screen("Today", bytes.today) { _ = try core.todayScreen(limit: page) },
            try screen("people", bytes.people) { _ = try core.people(after: nil, limit: page) },
            try screen("a person", bytes.person) { _ = try core.personScreen(person: person, limit: page) },
            try screen("a keystroke in a form", bytes.form) {
                typed = typed.count < 20 ? typed + "a" : ""
                _ = try core.editForm(draft: draft, edits: [Edit(path: "note", input: .text(typed))])
            },
        ]
        _ = try core.discardDraft(draft: draft)
        return Times(pages: pages, screens: screens, empty: try took(rounds) { _ = callsSoFar() })
    }

    func people(_ json: String) throws -> [String] {
        try decoder.decode(PageAsJson<PersonAsJson>.self, from: Data(json.utf8)).rows.map(\.name)
    }

    func visits(_ json: String) throws -> [String] {
        try decoder.decode(PageAsJson<VisitAsJson>.self, from: Data(json.utf8)).rows.map(\.record)
    }

    /// As many rounds go before as count, as in Kotlin.
    func inTurns(
        _ what: String, records: () throws -> [String], json: () throws -> [String]
    ) throws -> Pair {
        guard try records() == json(), try records().count == Int(page) else {
            fatalError("\(what): both must be the same 50 rows")
        }
        var ours: [Double] = []
        var theirs: [Double] = []
        for round in 0..<2 * rounds {
            var both: [Double]
            if round % 2 == 0 {
                both = try took(1) { _ = try records() } + took(1) { _ = try json() }
            } else {
                both = try took(1) { _ = try json() } + took(1) { _ = try records() }
                both.reverse()
            }
            if round >= rounds {
                ours.append(both[0])
                theirs.append(both[1])
            }
        }
        return Pair(what: what, records: ours, json: theirs)
    }

    func screen(_ what: String, _ bytes: UInt64, call: () throws -> Void) throws -> Screen {
        let before = callsSoFar()
        try call()
        return Screen(what: what, calls: callsSoFar() - before, bytes: bytes, took: try took(rounds, call))
    }

    func took(_ times: Int, _ work: () throws -> Void) throws -> [Double] {
        try (0..<times).map { _ in
            let started = DispatchTime.now().uptimeNanoseconds
            try work()
            return Double(DispatchTime.now().uptimeNanoseconds - started) / 1e3
        }
    }
}

struct Times: Encodable {
    let pages: [Pair]
    let screens: [Screen]
    let empty: [Double]
}

struct Pair: Encodable {
    let what: String
    let records: [Double]
    let json: [Double]
}

struct Screen: Encodable {
    let what: String
    let calls: UInt64
    let bytes: UInt64
    let took: [Double]
}

struct Words: Decodable {
    let vi: String
    let en: String
}

struct DueAsJson: Decodable {
    let task: Words
    let standing: Words
}

struct PersonAsJson: Decodable {
    let id: String
    let name: String
    let hamlet: String
    let due: DueAsJson?
}

struct VisitAsJson: Decodable {
    let record: String
    let kind: String
    let day: String
    let title: Words
    let words: Words
    let unit: String
}

struct PageAsJson<Row: Decodable>: Decodable {
    let rows: [Row]
    let next: String?
}
