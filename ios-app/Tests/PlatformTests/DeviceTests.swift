import Bridge
import Foundation
import Models
import Testing

@testable import Platform

/// The other things that a device lends.
@MainActor
@Suite("Device")
struct DeviceTests {
    @Test func settingsAreKeptAndWhatDoesNotReadIsAsAtFirst() throws {
        let suite = "dong-hanh-\(UUID().uuidString)"
        let defaults = try #require(UserDefaults(suiteName: suite))
        defer { defaults.removePersistentDomain(forName: suite) }
        #expect(DeviceSettings(suite: suite).read() == Settings())
        let other = Settings(language: .english, textSize: .larger, lockAfterMinutes: 10)
        DeviceSettings(suite: suite).write(other)
        #expect(DeviceSettings(suite: suite).read() == other)
        #expect(DeviceSettings(suite: suite).language == .english)
        defaults.set("tlh", forKey: "language")
        defaults.set("tiny", forKey: "text")
        defaults.set(-1, forKey: "lock")
        #expect(DeviceSettings(suite: suite).read() == Settings())
    }

    #if canImport(UIKit)
    @Test(arguments: [
        ("0912 345.678", "tel:0912345678"), ("+84 (912) 345-678", "tel:+84912345678"), ("chưa có", nil), ("", nil),
    ])
    func aNumberIsCalledAsPeopleWriteIt(_ written: String, _ called: String?) {
        #expect(SystemPhone.call(written)?.absoluteString == called)
    }
    #endif
}
