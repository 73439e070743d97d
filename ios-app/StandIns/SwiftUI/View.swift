// Stands for SwiftUI's View and its builder. See ../README.md.

@MainActor @preconcurrency
public protocol View {
    associatedtype Body: View
    @ViewBuilder var body: Body { get }
}

extension Never: View {
    public var body: Never { fatalError("a stand-in draws nothing") }
}

/// What all stand-ins are.
public protocol Drawn: View where Body == Never {}

extension Drawn {
    public var body: Never { fatalError("a stand-in draws nothing") }
}

public struct EmptyView: Drawn {
    public init() {}
}

public struct TupleView: Drawn {}

public struct ConditionalContent: Drawn {}

extension Optional: View where Wrapped: View {
    public var body: Never { fatalError("a stand-in draws nothing") }
}

@MainActor @preconcurrency @resultBuilder
public enum ViewBuilder {
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<Content: View>(_ content: Content) -> Content { content }
    public static func buildBlock<each Content: View>(_ content: repeat each Content) -> TupleView { TupleView() }
    public static func buildIf<Content: View>(_ content: Content?) -> Content? { content }
    public static func buildEither<First: View>(first: First) -> ConditionalContent { ConditionalContent() }
    public static func buildEither<Second: View>(second: Second) -> ConditionalContent { ConditionalContent() }
}

@MainActor @preconcurrency
public protocol ViewModifier {
    associatedtype Body: View
    typealias Content = ModifiedView
    @ViewBuilder func body(content: Content) -> Body
}

/// What a modifier is given: Apple's is of no public name, either.
public struct ModifiedView: Drawn {}

extension View {
    public func modifier<Modifier: ViewModifier>(_ modifier: Modifier) -> some View { self }
}
