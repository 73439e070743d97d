// swift-tools-version: 6.0
import PackageDescription

// Views need Apple's SwiftUI. On Linux declarations of the same names let them compile, and no more than that: see StandIns.
#if os(Linux)
let standIns: [Target] = [.target(name: "SwiftUI", path: "StandIns/SwiftUI")]
let apple: [Target.Dependency] = ["SwiftUI"]
#else
let standIns: [Target] = []
let apple: [Target.Dependency] = []
#endif

let strict: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors"])]
let bindings: Target.Dependency = .product(name: "DongHanh", package: "swift")

// Swift 6.0's libswiftObservation of Debian names a symbol of the runtime that no library exports; it is called when the runtime
// itself is broken, and never else.
#if os(Linux)
let observation: [LinkerSetting] = [.unsafeFlags(["-Xlinker", "--allow-shlib-undefined"])]
#else
let observation: [LinkerSetting] = []
#endif

let package = Package(
    name: "DongHanhApp",
    defaultLocalization: "vi",
    platforms: [.macOS(.v14), .iOS(.v17)],
    products: [.library(name: "Views", targets: ["Views"])],
    dependencies: [.package(path: "../bindings/swift")],
    targets: standIns + [
        // The only one that knows the core.
        .target(name: "Bridge", dependencies: [bindings], swiftSettings: strict),
        .target(name: "Models", dependencies: ["Bridge"], resources: [.copy("Resources/Words.xcstrings")], swiftSettings: strict),
        .target(name: "Views", dependencies: ["Models"] + apple, swiftSettings: strict),
        .target(name: "Journeys", dependencies: ["Models", bindings], path: "Tests/Journeys", swiftSettings: strict),
        .testTarget(
            name: "ModelsTests", dependencies: ["Models", "Views", "Journeys"], swiftSettings: strict, linkerSettings: observation),
    ],
    swiftLanguageModes: [.v6]
)
