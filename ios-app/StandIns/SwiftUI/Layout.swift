// Stands for SwiftUI's layout. See ../README.md.

public struct VStack<Content: View>: Drawn {
    public init(alignment: HorizontalAlignment = .center, spacing: Double? = nil, @ViewBuilder content: () -> Content) {}
}

public struct HStack<Content: View>: Drawn {
    public init(alignment: VerticalAlignment = .center, spacing: Double? = nil, @ViewBuilder content: () -> Content) {}
}

public struct ScrollView<Content: View>: Drawn {
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
    public init(columns: [GridItem], spacing: Double? = nil, @ViewBuilder content: () -> Content) {}
}

public enum HorizontalAlignment: Sendable {
    case leading, center, trailing
}

public enum VerticalAlignment: Sendable {
    case top, center, bottom, firstTextBaseline
}

public enum Alignment: Sendable {
    case leading, center, trailing
}
