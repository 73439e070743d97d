// swift-tools-version: 6.0
import PackageDescription

let bindings: Target.Dependency = .product(name: "DongHanh", package: "swift")

#if os(Linux)
// Only here is a warning an error: a newer compiler may warn of more than this one.
let strict: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors"])]
// Swift 6.0's libswiftObservation of Debian names a symbol of the runtime that no library exports; it is called when the runtime
// itself is broken, and never else.
let observation: [LinkerSetting] = [.unsafeFlags(["-Xlinker", "--allow-shlib-undefined"])]

// The app needs Apple's frameworks. Declarations of the same names let it compile here, and no more than that: see StandIns.
func standIn(_ name: String, _ others: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: others, path: "StandIns/\(name)")
}
let standIns = [
    standIn("SwiftUI"), standIn("Security"), standIn("LocalAuthentication"), standIn("UserNotifications"), standIn("UIKit"),
    standIn("CryptoKit", ["LocalAuthentication", "Security"]),
]
let drawing: [Target.Dependency] = ["SwiftUI"]
let device: [Target.Dependency] = ["CryptoKit", "LocalAuthentication", "Security", "UIKit", "UserNotifications"]
// On Apple's systems Xcode builds it: see Xcode/project.yml.
let app: [Target] = [
    .executableTarget(
        name: "App", dependencies: ["Models", "Platform", "Views", "SwiftUI", "UIKit"], exclude: ["Resources"],
        swiftSettings: strict, linkerSettings: observation),
]
#else
let strict: [SwiftSetting] = []
let observation: [LinkerSetting] = []
let standIns: [Target] = []
let drawing: [Target.Dependency] = []
let device: [Target.Dependency] = []
let app: [Target] = []
#endif

let package = Package(
    name: "DongHanhApp",
    defaultLocalization: "vi",
    platforms: [.macOS(.v14), .iOS(.v17)],
    products: ["Models", "Platform", "Views"].map { .library(name: $0, targets: [$0]) },
    dependencies: [.package(path: "../bindings/swift")],
    targets: standIns + app + [
        // The only one that knows the core.
        .target(name: "Bridge", dependencies: [bindings], swiftSettings: strict),
        .target(name: "Models", dependencies: ["Bridge"], resources: [.copy("Resources/Words.xcstrings")], swiftSettings: strict),
        .target(name: "Views", dependencies: ["Models"] + drawing, swiftSettings: strict),
        .target(name: "Platform", dependencies: ["Bridge", "Models"] + device, swiftSettings: strict),
        .target(name: "Journeys", dependencies: ["Models", bindings], path: "Tests/Journeys", swiftSettings: strict),
        .testTarget(
            name: "ModelsTests", dependencies: ["Models", "Views", "Journeys"], swiftSettings: strict, linkerSettings: observation),
        .testTarget(name: "PlatformTests", dependencies: ["Platform"], swiftSettings: strict, linkerSettings: observation),
        .testTarget(name: "ChecksTests", dependencies: ["Models", "Views", "Journeys"], swiftSettings: strict, linkerSettings: observation),
    ],
    swiftLanguageModes: [.v6]
)
