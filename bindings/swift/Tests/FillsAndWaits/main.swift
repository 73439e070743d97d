import Foundation
import Support

// The app that a test kills: it fills a form, tells the draft, and waits.
let phone = try Phone(root: URL(fileURLWithPath: CommandLine.arguments[1]))
let notebook = try await phone.found().notebook
let draft = try await notebook.startForm("person").draft
try await notebook.edit(draft, "full_name", .typing("Khuất Văn"))
try FileHandle.standardOutput.write(contentsOf: Data((draft + "\n").utf8))
while true {
    try await Task.sleep(for: .seconds(3600))
}
