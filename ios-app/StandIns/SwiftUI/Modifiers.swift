// Stands for SwiftUI's modifiers. See ../README.md.

public struct AccessibilityTraits: OptionSet, Sendable {
    public let rawValue: Int
    public static let isHeader = Self(rawValue: 1)
    public static let isSelected = Self(rawValue: 4)

    public init(rawValue: Int) { self.rawValue = rawValue }
}

public enum AccessibilityChildBehavior: Sendable {
    case combine, ignore
}

public struct Font: Sendable {
    public static let title2 = Font()
    public static let body = Font()
    public static let headline = Font()
}

public struct AccessibilityNotification {
    public struct Announcement {
        public init(_ announcement: String) {}

        public func post() {}
    }
}

public struct SubmitLabel: Sendable {
    public static let done = SubmitLabel()
}

public struct SensoryFeedback: Sendable {
    public static let success = SensoryFeedback()
}

extension View {
    public func accessibilityLabel(_ label: Text) -> some View { self }
    public func accessibilityValue(_ value: Text) -> some View { self }
    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { self }
    public func accessibilityIdentifier(_ id: String) -> some View { self }
    public func accessibilityHidden(_ hidden: Bool) -> some View { self }
    public func accessibilityElement(children: AccessibilityChildBehavior) -> some View { self }
    public func submitLabel(_ label: SubmitLabel) -> some View { self }
    public func onSubmit(_ action: @escaping () -> Void) -> some View { self }
    public func task(_ action: @escaping @Sendable @MainActor () async -> Void) -> some View { self }
    public func disabled(_ disabled: Bool) -> some View { self }
    public func font(_ font: Font?) -> some View { self }
    public func lineLimit(_ limit: PartialRangeFrom<Int>) -> some View { self }
    public func frame(
        minWidth: Double? = nil, maxWidth: Double? = nil, minHeight: Double? = nil, alignment: Alignment = .center
    ) -> some View { self }
    public func padding(_ length: Double) -> some View { self }
    public func background<Style: ShapeStyle>(_ style: Style) -> some View { self }
    public func safeAreaInset<Content: View>(edge: VerticalEdge, @ViewBuilder content: () -> Content) -> some View { self }
    public func listRowSeparator(_ visibility: Visibility) -> some View { self }
    public func swipeActions<Content: View>(edge: HorizontalEdge, @ViewBuilder content: () -> Content) -> some View { self }
    public func dynamicTypeSize(_ size: DynamicTypeSize) -> some View { self }
    public func environment<Value>(_ path: WritableKeyPath<EnvironmentValues, Value>, _ value: Value) -> some View { self }
    public func onAppear(perform action: (() -> Void)? = nil) -> some View { self }
    public func onChange<Value: Equatable>(
        of value: Value, initial: Bool = false, _ action: @escaping (_ before: Value, _ now: Value) -> Void
    ) -> some View { self }
    public func sensoryFeedback<Trigger: Equatable>(_ feedback: SensoryFeedback, trigger: Trigger) -> some View { self }
    public func focused(_ condition: FocusState<Bool>.Binding) -> some View { self }
}
