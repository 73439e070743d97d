import Foundation

/// How well letters stand out, as WCAG 2 reckons it: 1 for none, 21 for black on white.
enum Contrast {
    static func of(_ one: UInt32, _ other: UInt32) -> Double {
        let lights = [light(one), light(other)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private static func light(_ colour: UInt32) -> Double {
        let parts = [16, 8, 0].map { shift in
            let part = Double(colour >> UInt32(shift) & 0xFF) / 255
            return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
