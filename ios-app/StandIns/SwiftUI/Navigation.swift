// Stands for SwiftUI's places, stacks and bars. See ../README.md.

public struct TabView<Selection: Hashable, Content: View>: Drawn {
    public init(selection: Binding<Selection>, @ViewBuilder content: () -> Content) {}
}

public struct NavigationStack<Data: RandomAccessCollection, Root: View>: Drawn {
    public init(path: Binding<Data>, @ViewBuilder root: () -> Root) {}
}

public struct ToolbarItem<Content: View>: Drawn {
    public init(placement: ToolbarItemPlacement, @ViewBuilder content: () -> Content) {}
}

public enum ToolbarItemPlacement: Sendable {
    case cancellationAction, primaryAction
}

public enum ToolbarPlacement: Sendable {
    case tabBar
}

public enum Visibility: Sendable {
    case automatic, visible, hidden
}

extension View {
    public func tabItem<Item: View>(@ViewBuilder _ item: () -> Item) -> some View { self }
    public func tag<Value: Hashable>(_ tag: Value) -> some View { self }
    public func navigationDestination<Data: Hashable, Content: View>(
        for data: Data.Type, @ViewBuilder destination: @escaping (Data) -> Content
    ) -> some View { self }
    public func navigationTitle(_ title: Text) -> some View { self }
    public func navigationBarBackButtonHidden(_ hidden: Bool = true) -> some View { self }
    public func toolbar<Content: View>(@ViewBuilder content: () -> Content) -> some View { self }
    public func toolbar(_ visibility: Visibility, for bars: ToolbarPlacement...) -> some View { self }
    public func sheet<Content: View>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> Content
    ) -> some View { self }
    public func alert<Title: StringProtocol, Actions: View>(
        _ title: Title, isPresented: Binding<Bool>, @ViewBuilder actions: () -> Actions
    ) -> some View { self }
}
