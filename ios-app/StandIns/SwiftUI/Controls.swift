// Stands for SwiftUI's controls. See ../README.md.

public struct Text: Drawn {
    public init(verbatim: String) {}
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

public struct ProgressView<Label: View>: Drawn {
    public init(@ViewBuilder label: () -> Label) {}
}

public struct Image: Drawn {
    public init(systemName: String) {}
}

public struct ForEach<Data: RandomAccessCollection, Content: View>: Drawn where Data.Element: Identifiable {
    public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) {}
}

public enum Axis: Sendable {
    case horizontal, vertical
}
