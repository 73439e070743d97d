import Testing

/// The Xcode project, read here: it is made and built on a Mac alone.
@Suite("Xcode project")
struct ProjectTests {
    private static func text() throws -> String { try Checkout.read("ios-app/Xcode/project.yml") }

    @Test func everythingItNamesIsThere() throws {
        #expect(try Project(Self.text()).faults == [])
    }

    @Test(arguments: [
        ("path: ..", "path: ."), ("../Sources/App", "../Sources/Ap"), ("- Resources/Info.plist", "- Info.plist"),
        ("Resources/App.entitlements", "Resources/Notes.entitlements"), ("          - Resources/App.entitlements\n", ""),
        ("product: Platform", "product: Platforms"), ("package: DongHanhApp", "package: Other"), ("\"17.0\"", "\"16.0\""),
        ("\"0.1.0\"", "\"0.2.0\""), ("VERSION: \"1\"", "VERSION: \"2\""), ("vn.donghanh.app", "vn.donghanh.notes"),
        ("APPICON_NAME: AppIcon", "APPICON_NAME: Icon"),
    ])
    func andThatWouldBeSeen(_ right: String, _ wrong: String) throws {
        let text = try Self.text()
        #expect(text.contains(right))
        #expect(try Project(text.replacing(right, with: wrong, maxReplacements: 1)).faults != [])
    }

    @Test func theWorkflowAndTheReadmeRunWhatIsThere() throws {
        let workflow = try Checkout.read(".github/workflows/swift-app.yml")
        #expect(workflow.contains("NOT YET RUN"))
        for command in ["cargo xtask package", "swift test --package-path ios-app", "xcodegen --spec ios-app/Xcode/project.yml"] {
            #expect(workflow.contains(command), "\(command)")
        }
    }
}
