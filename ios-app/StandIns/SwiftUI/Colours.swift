// Stands for SwiftUI's colours and for buttons that are drawn by the app. See ../README.md.

public struct Color: ShapeStyle, Drawn {
    public nonisolated init(red: Double, green: Double, blue: Double) {}
}

public enum ColorScheme: Sendable {
    case light, dark
}

public struct RoundedRectangle {
    public init(cornerRadius: Double) {}
}

@MainActor @preconcurrency
public protocol ButtonStyle {
    associatedtype Body: View
    typealias Configuration = ButtonStyleConfiguration
    @ViewBuilder func makeBody(configuration: Configuration) -> Body
}

public struct ButtonStyleConfiguration {
    public struct Label: Drawn {}

    public let label: Label
    public let isPressed: Bool
}

extension EnvironmentValues {
    public var colorScheme: ColorScheme { .light }
    public var isEnabled: Bool { true }
}

extension View {
    public func opacity(_ opacity: Double) -> some View { self }
    public func buttonStyle<Style: ButtonStyle>(_ style: Style) -> some View { self }
    public func clipShape(_ shape: RoundedRectangle) -> some View { self }
    public func foregroundStyle<Style: ShapeStyle>(_ style: Style) -> some View { self }
    public func listRowBackground<Ground: View>(_ view: Ground?) -> some View { self }
    public func tint<Style: ShapeStyle>(_ tint: Style?) -> some View { self }
    public func scrollContentBackground(_ visibility: Visibility) -> some View { self }
}
