import FirstVisit
import Support
import Testing

/// Fails when the code of the page `bindings/README.md` does not save a visit.
struct FirstVisitTests {
    let phone: Phone

    init() throws {
        phone = try Phone()
    }

    @Test func fromZeroToASavedVisit() async throws {
        #expect(try await firstVisit(in: phone.folder).hasPrefix("Đã ghi: Gặp được"))
    }
}
