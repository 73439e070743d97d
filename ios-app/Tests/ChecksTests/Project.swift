import Foundation

/// What the Xcode project is told, and what of it would not hold on a Mac.
struct Project {
    private let yaml: Yaml
    private let manifest: String
    private let gradle: String

    init(_ text: String) throws {
        yaml = Yaml(text)
        manifest = try Checkout.read("ios-app/Package.swift")
        gradle = try Checkout.read("android-app/app/build.gradle.kts")
    }

    /// Every fault, in words.
    var faults: [String] { paths + left + products + numbers }

    /// What it points to and is not there.
    private var paths: [String] {
        let source = yaml["targets.Notes.sources[].path"]
        let within = source.flatMap { folder in yaml["targets.Notes.sources[].excludes[]"].map { "\(folder)/\($0)" } }
        let settings = ["INFOPLIST_FILE", "CODE_SIGN_ENTITLEMENTS"].flatMap { yaml["targets.Notes.settings.base.\($0)"] }
        let icon = yaml["targets.Notes.settings.base.ASSETCATALOG_COMPILER_APPICON_NAME"].flatMap { name in
            source.map { "\($0)/Resources/Assets.xcassets/\(name).appiconset/icon.png" }
        }
        let wanted = yaml["packages.DongHanhApp.path"].map { "\($0)/Package.swift" } + source + within + settings + icon
        let enough = wanted.count == 7 ? [] : ["\(wanted.count) paths"]
        return enough + wanted.filter { !Checkout.isThere("ios-app/Xcode/\($0)") }.map { "\($0) is not there" }
    }

    /// What is taken as a setting goes into the app as such, and into nothing else.
    private var left: [String] {
        let taken = ["INFOPLIST_FILE", "CODE_SIGN_ENTITLEMENTS"].flatMap { yaml["targets.Notes.settings.base.\($0)"] }
        let excluded = yaml["targets.Notes.sources[].excludes[]"].map { "../Sources/App/\($0)" }
        return Set(taken) == Set(excluded) ? [] : ["\(taken) is taken, \(excluded) is left out"]
    }

    /// What it links and the package does not offer.
    private var products: [String] {
        let offered = Checkout.between("products: [", "]", in: manifest)?
            .split(separator: ", ").map { $0.trimmingCharacters(in: ["\""]) }
        let linked = yaml["targets.Notes.dependencies[].product"]
        let known = yaml["targets.Notes.dependencies[].package"].allSatisfy { $0 == "DongHanhApp" }
        return linked == offered && known ? [] : ["\(linked) is linked, \(offered ?? []) is offered"]
    }

    /// The same numbers as in the package and in the Android app.
    private var numbers: [String] {
        func android(_ name: String) -> String? {
            Checkout.between("\(name) = ", "\n", in: gradle)?.trimmingCharacters(in: ["\""])
        }
        let least = Checkout.between(".iOS(.v", ")", in: manifest).map { "\($0).0" }
        return [
            ("options.deploymentTarget.iOS", least),
            ("settings.base.MARKETING_VERSION", android("versionName")),
            ("settings.base.CURRENT_PROJECT_VERSION", android("versionCode")),
            ("targets.Notes.settings.base.PRODUCT_BUNDLE_IDENTIFIER", android("applicationId")),
        ].filter { yaml[$0.0] != [$0.1 ?? "nothing"] }.map { "\($0.0) is not \($0.1 ?? "there")" }
    }
}
