#if canImport(UIKit)
import Bridge
import Models

/// What this iPhone or iPad lends.
@MainActor
public enum ThisDevice {
    /// Its own folder, which no backup takes along; its enclave, its finger or face, its notices, its telephone. It throws where
    /// the system gives no folder.
    public static func lend(_ settings: DeviceSettings) throws -> Lent {
        let keys = EnclaveKeys()
        let finger = FingerKey {
            let words = Words(settings.language)
            return FingerWords(ask: words(.openWithFinger), cancel: words(.cancel))
        }
        return Lent(
            folder: try Notebook.ownFolder(), device: Device(keys: keys, biometric: finger), opensByPin: keys != nil,
            reminders: Notices { Words(settings.language)($0) }, phone: SystemPhone())
    }
}
#endif
