import Foundation

/// How instants and decimals cross to the core. The generated code calls these.
public enum Crossing {
    /// Milliseconds since 1970 in UTC; the nearest there is for a date that has none.
    public static func milliseconds(_ date: Date) -> Int64 {
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
        return Int64(exactly: milliseconds) ?? (milliseconds < 0 ? .min : .max)
    }

    /// Hundredths of a decimal, what is finer cut off; the nearest there is for one too large.
    public static func hundredths(_ decimal: Decimal) -> Int64 {
        var (whole, scaled) = (Decimal(), decimal * 100)
        NSDecimalRound(&whole, &scaled, 0, .down)
        return Int64(exactly: NSDecimalNumber(decimal: whole)) ?? (decimal < 0 ? .min : .max)
    }
}
