// Stands for SwiftUI's controls. See ../README.md.
import Foundation

public struct Text: Drawn {
    public init(verbatim: String) {}
}

public struct Label<Title: View, Icon: View>: Drawn {
    public init(@ViewBuilder title: () -> Title, @ViewBuilder icon: () -> Icon) {}
}

public struct Button<Label: View>: Drawn {
    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {}
}

public struct TextField<Label: View>: Drawn {
    public init(text: Binding<String>, prompt: Text? = nil, axis: Axis, @ViewBuilder label: () -> Label) {}
}

public struct SecureField<Label: View>: Drawn {
    public init(text: Binding<String>, prompt: Text? = nil, @ViewBuilder label: () -> Label) {}
}

public struct DatePicker<Label: View>: Drawn {
    public init(selection: Binding<Date>, displayedComponents: DatePickerComponents, @ViewBuilder label: () -> Label) {}
}

public struct DatePickerComponents: OptionSet, Sendable {
    public let rawValue: Int
    public static let date = Self(rawValue: 1)

    public init(rawValue: Int) { self.rawValue = rawValue }
}

public struct ProgressView<Label: View>: Drawn {
    public init(@ViewBuilder label: () -> Label) {}
}

extension ProgressView where Label == EmptyView {
    public init(value: Double?, total: Double = 1) {}
}

public struct Image: Drawn {
    public init(systemName: String) {}
}

public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: Drawn {
    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content) {}
}

extension ForEach where Data.Element: Identifiable, ID == Data.Element.ID {
    public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) {}
}

public enum Axis: Sendable {
    case horizontal, vertical
}
