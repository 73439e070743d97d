#if canImport(UIKit)
import Bridge
import UIKit

/// The device's own telephone: it shows the number, and the person presses the last key.
public struct SystemPhone: Phone {
    public init() {}

    public func dial(_ number: String) -> Bool {
        guard let call = Self.call(number), UIApplication.shared.canOpenURL(call) else { return false }
        UIApplication.shared.open(call)
        return true
    }

    /// The address that calls a number as people write it, such as "0912 345.678".
    static func call(_ number: String) -> URL? {
        let digits = number.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        return digits.isEmpty ? nil : URL(string: "tel:\(digits)")
    }
}
#endif
