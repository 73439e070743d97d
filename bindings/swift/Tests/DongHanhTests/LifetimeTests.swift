import Support
import Testing

/// Fails when an object is not freed, or two tasks at a time lose what one of them wrote.
struct LifetimeTests {
    let phone: Phone

    init() throws {
        phone = try Phone()
    }

    @Test func tenThousandObjectsAreFreed() throws {
        for _ in 0..<10_000 { _ = try phone.again() }
        // Other tests run at the same time and hold some dozens.
        #expect(liveObjects() < 500)
    }

    @Test func whatIsForgottenIsFreed() async throws {
        let (notebook, _) = try await phone.found()
        for _ in 0..<1_000 { _ = try await notebook.changes() }
        #expect(liveObjects() < 500)
    }

    @Test func manyThreadsAtOnceLoseNothing() async throws {
        let (notebook, _) = try await phone.found()
        let written = try await withThrowingTaskGroup(of: [String].self) { tasks in
            for writer in 0..<4 {
                tasks.addTask {
                    var own = [String]()
                    for n in 0..<5 {
                        own.append(try await notebook.writePerson("Khuất Văn \(["A", "B", "C", "D"][writer])\(n)"))
                    }
                    return own
                }
            }
            for _ in 0..<2 {
                tasks.addTask {
                    // It runs beside the actor.
                    for _ in 0..<20 { _ = try await notebook.report(unit: unit, period: "2024") }
                    return []
                }
            }
            return try await tasks.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(written).count == 20)
        #expect(try await notebook.people().rows.count == 20)
        #expect(try await notebook.verify().faults.isEmpty)
    }
}
