// Stands for SwiftUI's modifiers. See ../README.md.

public struct AccessibilityTraits: OptionSet, Sendable {
    public let rawValue: Int
    public static let isHeader = Self(rawValue: 1)
    public static let isButton = Self(rawValue: 2)
    public static let isSelected = Self(rawValue: 4)
    public static let updatesFrequently = Self(rawValue: 8)

    public init(rawValue: Int) { self.rawValue = rawValue }
}

public struct Font: Sendable {
    public static let title2 = Font()
    public static let title3 = Font()
    public static let body = Font()
    public static let headline = Font()
}


public protocol PrimitiveButtonStyle {}

public struct BorderedProminentButtonStyle: PrimitiveButtonStyle {}
public struct BorderedButtonStyle: PrimitiveButtonStyle {}
public struct PlainButtonStyle: PrimitiveButtonStyle {}

extension PrimitiveButtonStyle where Self == BorderedProminentButtonStyle {
    public static var borderedProminent: Self { Self() }
}

extension PrimitiveButtonStyle where Self == BorderedButtonStyle {
    public static var bordered: Self { Self() }
}

extension PrimitiveButtonStyle where Self == PlainButtonStyle {
    public static var plain: Self { Self() }
}

extension View {
    public func accessibilityLabel(_ label: Text) -> some View { self }
    public func accessibilityValue(_ value: Text) -> some View { self }
    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { self }
    public func accessibilityIdentifier(_ id: String) -> some View { self }
    public func accessibilityHidden(_ hidden: Bool) -> some View { self }
    public func buttonStyle<Style: PrimitiveButtonStyle>(_ style: Style) -> some View { self }
    public func disabled(_ disabled: Bool) -> some View { self }
    public func font(_ font: Font?) -> some View { self }
    public func frame(
        minWidth: Double? = nil, maxWidth: Double? = nil, minHeight: Double? = nil, alignment: Alignment = .center
    ) -> some View { self }
    public func padding(_ length: Double) -> some View { self }
}
