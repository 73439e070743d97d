// swift-tools-version: 6.0
import Foundation
import PackageDescription

// `cargo xtask bindings` makes what is under build/ first. `cargo xtask package` makes a copy with the library for phones and
// without tests and examples: there this same manifest offers the library alone.
let inCheckout = FileManager.default.fileExists(atPath: Context.packageDirectory + "/Tests")
// Other people's compilers may warn of more than ours.
let strict: [SwiftSetting] = inCheckout ? [.unsafeFlags(["-warnings-as-errors"])] : []

// `cargo xtask bench bindings` has a library of its own, that also gives pages as JSON, to compare with.
let measured = Context.environment["DONG_HANH_BENCH"] != nil
let made = measured ? "build/bench" : "build"

// The library: linked as it is on Linux, out of an XCFramework on Apple's systems (`cargo xtask package`).
#if os(Linux)
let library: Target = .systemLibrary(name: "dong_hanhFFI", path: "\(made)/headers")
let linked: [LinkerSetting] = [
    .unsafeFlags(["-L\(Context.packageDirectory)/\(made)/native"]), .linkedLibrary("dong_hanh_ffi"),
]
#else
let library: Target = .binaryTarget(name: "dong_hanhFFI", path: "build/DongHanhFFI.xcframework")
let linked: [LinkerSetting] = []
#endif

let tests: [Target] = [
    .executableTarget(name: "BaVi", dependencies: ["DongHanh"], path: "Examples/BaVi", swiftSettings: strict),
    .target(name: "FirstVisit", dependencies: ["DongHanh"], path: "Examples/FirstVisit", swiftSettings: strict),
    // What the tests share, and the app that one of them kills.
    .target(name: "Support", dependencies: ["DongHanh"], path: "Tests/Support", swiftSettings: strict),
    .executableTarget(
        name: "FillsAndWaits", dependencies: ["Support"], path: "Tests/FillsAndWaits", swiftSettings: strict),
    .testTarget(name: "DongHanhTests", dependencies: ["Support", "FirstVisit", "FillsAndWaits", "BaVi"], swiftSettings: strict),
]

let package = Package(
    name: "DongHanh",
    platforms: [.macOS(.v13), .iOS(.v16)],
    products: [
        .library(name: "DongHanh", targets: ["DongHanh"]),
    ],
    targets: [
        library,
        .target(name: "DongHanhValues", swiftSettings: strict),
        // Generated code is not ours to make strict.
        .target(
            name: "DongHanhGenerated", dependencies: ["dong_hanhFFI", "DongHanhValues"], path: "\(made)/generated",
            swiftSettings: [.swiftLanguageMode(.v5)], linkerSettings: linked),
        .target(name: "DongHanh", dependencies: ["DongHanhGenerated", "DongHanhValues"], swiftSettings: strict),
    ] + (inCheckout ? tests : [])
        + (measured ? [.executableTarget(name: "Bench", dependencies: ["DongHanh"], path: "Bench", swiftSettings: strict)] : []),
    swiftLanguageModes: [.v6]
)
