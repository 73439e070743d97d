import Bridge
import Observation

/// Rows that are read page by page; `next` is where the page after begins.
struct Rows<Row: Sendable>: Sendable {
    var rows: [Row]
    var next: String?
}

/// A list that grows page by page as its end is reached.
@MainActor @Observable
final class PagedRows<Row: Sendable> {
    typealias Call = @Sendable (_ core: Notebook, _ after: String?, _ limit: UInt32) async throws -> Rows<Row>

    private(set) var shown: Shown<Rows<Row>> = .waiting
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private var call: Call
    // While one answer is waited for, all further wishes are one: letters typed fast ask the core no more often than it answers.
    @ObservationIgnored private var reading = false
    @ObservationIgnored private var wished = false
    @ObservationIgnored private var growing = false
    // What is read anew meanwhile goes on from another place.
    @ObservationIgnored private var reads = 0

    init(_ open: OpenModel, call: @escaping Call) {
        self.open = open
        self.call = call
    }

    var rows: [Row] {
        if case .here(let here) = shown { here.rows } else { [] }
    }

    /// Begins with rows that came with something else.
    func begin(_ rows: Rows<Row>) { show(rows) }

    /// Reads it again, as far as it was shown: nobody loses the place.
    func refresh() {
        wished = true
        guard !reading else { return }
        reading = true
        Task {
            while wished {
                wished = false
                await load()
            }
            reading = false
        }
    }

    /// Reads something else, from its top.
    func restart(_ other: @escaping Call) {
        call = other
        shown = .waiting
        refresh()
    }

    /// The next page.
    func more() {
        guard case .here(let before) = shown, let after = before.next, !growing else { return }
        growing = true
        let now = reads
        Task { [call] in
            let page = await open.askOrTell { try await call($0, after, pageRows) }
            if let page, now == reads { show(Rows(rows: before.rows + page.rows, next: page.next)) }
            growing = false
        }
    }

    /// Its elements. `id` names it; `empty` says what to do first where there is nothing.
    func elements(_ id: String, empty: Word, row: (_ at: Int, _ row: Row, _ before: Row?) -> [Element]) -> [Element] {
        let words = open.words
        return shown.elements(words) { here in
            let none = here.rows.isEmpty ? [Element("\(id).empty", .text, words(empty))] : []
            let more = here.next == nil ? [] : [Element("\(id).more", .button(.quiet), words(.loadMore))]
            return none + here.rows.indices.flatMap { row($0, here.rows[$0], here.rows.at($0 - 1)) } + more
        }
    }

    private func load() async {
        let limit = UInt32(min(max(rows.count, Int(pageRows)), Self.most))
        do throws(Refusal) {
            let call = call
            show(try await open.ask { try await call($0, nil, limit) })
        } catch {
            shown = .failed(error)
        }
    }

    private func show(_ rows: Rows<Row>) {
        reads += 1
        shown = .here(rows)
    }

    /// The most rows that the core gives at once.
    private static var most: Int { 500 }
}

extension Rows where Row == TimelineItem {
    init(_ page: TimelinePage) { self.init(rows: page.rows, next: page.next) }
}

extension Rows where Row == PersonItem {
    init(_ page: PersonPage) { self.init(rows: page.rows, next: page.next) }
}

extension Rows where Row == WorkItem {
    init(_ page: WorkPage) { self.init(rows: page.rows, next: page.next) }
}
