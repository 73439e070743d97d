import Journeys
import Models
import Testing

@MainActor
@Suite("Journeys")
struct JourneyTests {
    static let given = ["secret": "bốn con cò trắng đậu", "weak": "aaaaaaaaaaaa"]

    @Test(arguments: ["j01-first-run.json"])
    func plays(_ file: String) async throws {
        let phone = Phone()
        defer { phone.away() }
        try await JourneyRunner(phone.app(), given: Self.given).play(Journey.read(file))
    }
}
