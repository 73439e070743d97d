// Stands for SwiftUI's layout. See ../README.md.

public struct VStack<Content: View>: Drawn {
    public init(alignment: HorizontalAlignment = .center, spacing: Double? = nil, @ViewBuilder content: () -> Content) {}
}

public struct HStack<Content: View>: Drawn {
    public init(alignment: VerticalAlignment = .center, spacing: Double? = nil, @ViewBuilder content: () -> Content) {}
}

public struct ScrollViewReader<Content: View>: Drawn {
    public init(@ViewBuilder content: @escaping (ScrollViewProxy) -> Content) {}
}

@MainActor
public struct ScrollViewProxy {
    public func scrollTo<ID: Hashable>(_ id: ID, anchor: UnitPoint? = nil) {}
}

public struct UnitPoint: Sendable {
    public static let center = UnitPoint()
}

public struct List<Content: View>: Drawn {
    public init(@ViewBuilder content: () -> Content) {}
}

public struct GridItem: Sendable {
    public enum Size: Sendable {
        case adaptive(minimum: Double, maximum: Double = .infinity)
        case flexible(minimum: Double = 10, maximum: Double = .infinity)
    }

    public init(_ size: Size) {}
}

public struct LazyVGrid<Content: View>: Drawn {
    public init(
        columns: [GridItem], alignment: HorizontalAlignment = .center, spacing: Double? = nil, @ViewBuilder content: () -> Content
    ) {}
}

public protocol ShapeStyle {}

public enum HorizontalAlignment: Sendable {
    case leading, center, trailing
}

public enum VerticalAlignment: Sendable {
    case top, center, bottom, firstTextBaseline
}

public enum Alignment: Sendable {
    case leading, center, trailing
}

public enum HorizontalEdge: Sendable {
    case leading, trailing
}

public enum VerticalEdge: Sendable {
    case top, bottom
}
