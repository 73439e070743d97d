import Bridge
import Observation

/// The rows of a list after its first page: read on when the end is reached.
@MainActor @Observable
final class Pages<Row: Sendable> {
    /// A page, and where the next one begins.
    typealias Page = (rows: [Row], next: String?)

    private(set) var rows: [Row] = []
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let call: @Sendable (Notebook, String) async throws -> Page
    @ObservationIgnored private var reading = false
    private var read: String?

    init(_ open: OpenModel, call: @escaping @Sendable (Notebook, String) async throws -> Page) {
        self.open = open
        self.call = call
    }

    /// Where the list goes on, of a first page that goes on at `first`; nil at its end.
    func next(_ first: String?) -> String? { rows.isEmpty ? first : read }

    /// Reads the page that begins there, once.
    func more(_ after: String?) {
        guard let after, !reading else { return }
        reading = true
        Task { [call] in
            do throws(Refusal) {
                let page = try await open.ask { try await call($0, after) }
                rows += page.rows
                read = page.next
            } catch {
                open.tell(Told(error.said, failed: true))
            }
            reading = false
        }
    }
}
