import Foundation
import Testing

/// What goes into the app beside its code.
@Suite("Bundle")
struct BundleTests {
    private static let resources = "ios-app/Sources/App/Resources"

    private struct Info: Decodable {
        let CFBundleDisplayName, CFBundleName, CFBundleDevelopmentRegion, NSFaceIDUsageDescription: String
        let CFBundleLocalizations: [String]
        let UIFileSharingEnabled, LSSupportsOpeningDocumentsInPlace: Bool
    }

    private struct Words: Decodable {
        struct Entry: Decodable {
            struct Localization: Decodable {
                struct Unit: Decodable {
                    let value: String
                }

                let stringUnit: Unit
            }

            let localizations: [String: Localization]
        }

        let strings: [String: Entry]
    }

    private struct Privacy: Decodable {
        struct Accessed: Decodable {
            let NSPrivacyAccessedAPIType: String
            let NSPrivacyAccessedAPITypeReasons: [String]
        }

        let NSPrivacyTracking: Bool
        let NSPrivacyTrackingDomains, NSPrivacyCollectedDataTypes: [String]
        let NSPrivacyAccessedAPITypes: [Accessed]
    }

    @Test func theNameIsTheNeutralOneOfAndroidInBothLanguages() throws {
        let info = try Checkout.list("\(Self.resources)/Info.plist", as: Info.self)
        let words = try words()
        for (language, folder) in [("vi", "values-vi"), ("en", "values")] {
            let android = try Checkout.read("android-app/app/src/main/res/\(folder)/strings.xml")
            let name = Checkout.between("<string name=\"app\">", "<", in: android)
            #expect(words["CFBundleDisplayName"]?[language] == name)
            #expect(words["CFBundleName"]?[language] == name)
        }
        #expect(info.CFBundleLocalizations.sorted() == ["en", "vi"])
        #expect(info.CFBundleDevelopmentRegion == "vi")
        // What stands there where no language fits is the Vietnamese.
        let plain = [info.CFBundleDisplayName, info.CFBundleName, info.NSFaceIDUsageDescription]
        let keys = ["CFBundleDisplayName", "CFBundleName", "NSFaceIDUsageDescription"]
        #expect(plain == keys.map { words[$0]?["vi"] })
        #expect(keys.allSatisfy { words[$0]?["en"]?.isEmpty == false })
    }

    @Test func noFileIsShownToOtherAppsAndNoneIsReadWhileTheDeviceIsLocked() throws {
        let info = try Checkout.list("\(Self.resources)/Info.plist", as: Info.self)
        #expect(!info.UIFileSharingEnabled && !info.LSSupportsOpeningDocumentsInPlace)
        let entitled = try Checkout.list("\(Self.resources)/App.entitlements", as: [String: String].self)
        // Nothing else is asked for: no cloud, no push, no group of apps.
        #expect(entitled == ["com.apple.developer.default-data-protection": "NSFileProtectionCompleteUnlessOpen"])
        #expect(try Checkout.read("bindings/swift/Sources/DongHanh/Folder.swift").contains("FileProtectionType.completeUnlessOpen"))
    }

    @Test func nothingIsCollected() throws {
        let privacy = try Checkout.list("\(Self.resources)/PrivacyInfo.xcprivacy", as: Privacy.self)
        #expect(!privacy.NSPrivacyTracking)
        #expect(privacy.NSPrivacyTrackingDomains.isEmpty && privacy.NSPrivacyCollectedDataTypes.isEmpty)
        let reasons = privacy.NSPrivacyAccessedAPITypes.map { [$0.NSPrivacyAccessedAPIType] + $0.NSPrivacyAccessedAPITypeReasons }
        #expect(reasons == [
            ["NSPrivacyAccessedAPICategoryUserDefaults", "CA92.1"], ["NSPrivacyAccessedAPICategoryFileTimestamp", "C617.1"],
            ["NSPrivacyAccessedAPICategorySystemBootTime", "35F9.1"],
        ])
    }

    @Test func theIconIsAsLargeAsTheStoreWantsItAndHasNoHoles() throws {
        let icon = "\(Self.resources)/Assets.xcassets/AppIcon.appiconset/icon.png"
        let file = try Data(contentsOf: Checkout.root.appending(path: icon))
        let number = { (at: Int) in file[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        #expect(number(16) == 1_024 && number(20) == 1_024)
        // Eight bits a colour, no transparency.
        #expect(Array(file[24...25]) == [8, 2])
    }

    private func words() throws -> [String: [String: String]] {
        let data = try Data(contentsOf: Checkout.root.appending(path: "\(Self.resources)/InfoPlist.xcstrings"))
        let read = try JSONDecoder().decode(Words.self, from: data)
        return read.strings.mapValues { $0.localizations.mapValues(\.stringUnit.value) }
    }
}
