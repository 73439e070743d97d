import Foundation
import Support
import Testing

/// Fails when an answer is lost that a call had taken before the app was killed.
struct KilledTests {
    let phone: Phone

    init() throws {
        phone = try Phone()
    }

    @Test func aDraftOutlivesAKilledProcess() async throws {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let (app, said) = (Process(), Pipe())
        app.executableURL = beside.appendingPathComponent("FillsAndWaits")
        app.arguments = [phone.root.path]
        app.standardOutput = said
        try app.run()
        var line = Data()
        while line.last != UInt8(ascii: "\n"), let more = try said.fileHandleForReading.read(upToCount: 1) {
            line.append(more)
        }
        kill(app.processIdentifier, SIGKILL)
        app.waitUntilExit()
        let notebook = try phone.again()
        try await notebook.unlock(pin: pin)
        let draft = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
        #expect(try await notebook.drafts().map(\.draft) == [draft])
        #expect(try await notebook.form(draft).field("full_name").text == "Khuất Văn")
    }
}
