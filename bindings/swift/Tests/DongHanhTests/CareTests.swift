import Foundation
import Support
import Testing

/// Fails when a damaged notebook is lost although it is whole but for a page, or is changed by reading it.
struct CareTests {
    let phone: Phone

    init() throws {
        phone = try Phone()
    }

    /// A notebook with people, a visit and a draft, whose first page is then damaged.
    private func damaged() async throws -> (sheet: String, entries: UInt64, draft: String) {
        let (notebook, sheet) = try await phone.found()
        let village = try await notebook.settle("Khuất Văn An", "Trần Văn Bình")
        try await notebook.write("check-in-visit", village.visit(0, note: "Đã xin được việc"))
        let draft = try await notebook.startForm("person").draft
        try await notebook.edit(draft, [text("full_name", "Lê Thị Bình")])
        return (sheet, try await notebook.verify().sound, draft)
    }

    @Test func theOwnFolderIsMadeOnce() throws {
        let name = "dong-hanh-\(UUID().uuidString)"
        let folder = try Notebook.ownFolder(name)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("1".utf8).write(to: folder.appendingPathComponent("kept"))
        #expect(try Notebook.ownFolder(name) == folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept"])
    }

    @Test func aDamagedNotebookIsSalvaged() async throws {
        let (sheet, entries, draft) = try await damaged()
        let database = phone.folder.appendingPathComponent("notebook.db")
        var bytes = try Data(contentsOf: database)
        bytes.resetBytes(in: 0..<4096)
        try bytes.write(to: database)
        let damaged = try phone.again()
        let unreadable = try await failed { try await damaged.unlock(pin: pin) }
        guard case .Unreadable = unreadable else { throw unreadable }

        let to = phone.root.appendingPathComponent("salvaged")
        let keys = try FileKeys(folder: phone.root.appendingPathComponent("other"))
        let other = Device(keys: keys, clock: phone.clock)
        @Sendable func salvage(
            _ way: SalvageWith, onStep: @escaping OnStep = { _, _ in }
        ) async throws -> Salvaged {
            let secret = NewSecret.pin(pin: "846273")
            return try await damaged.salvage(
                with: way, to: to, device: other, secret: secret, cost: .least, onStep: onStep)
        }
        let wrong = try await failed { _ = try await salvage(.pin(pin: "739155")) }
        #expect(wrong.code == "vault-wrong-pin")
        let stopping = Task {
            try await salvage(.pin(pin: pin))
        }
        stopping.cancel()
        await #expect(throws: CancellationError.self) { try await stopping.value }
        #expect((try? FileManager.default.contentsOfDirectory(atPath: to.path)) ?? [] == [])

        let salvaged = try await salvage(.sheet(words: sheet))
        #expect(salvaged.entries == entries && salvaged.drafts == 1 && salvaged.lost.isEmpty)
        let new = try Notebook(at: to, device: other)
        try await new.unlock(pin: "846273")
        #expect(try await new.people().rows.map(\.name) == ["Khuất Văn An", "Trần Văn Bình"])
        #expect(try await new.drafts().map(\.draft) == [draft])
        #expect(try await new.verify().faults.isEmpty)
    }
}
