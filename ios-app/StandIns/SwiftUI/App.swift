// Stands for SwiftUI's app and scenes. See ../README.md.

@MainActor @preconcurrency
public protocol App {
    associatedtype Body: Scene
    @SceneBuilder var body: Body { get }
    init()
}

extension App {
    public static func main() { fatalError("a stand-in runs nothing") }
}

@MainActor @preconcurrency
public protocol Scene {}

extension Scene {
    public func onChange<Value: Equatable>(
        of value: Value, initial: Bool = false, _ action: @escaping (_ old: Value, _ new: Value) -> Void
    ) -> some Scene { self }
}

@MainActor @preconcurrency @resultBuilder
public enum SceneBuilder {
    public static func buildBlock<Content: Scene>(_ content: Content) -> Content { content }
}

public struct WindowGroup<Content: View>: Scene {
    public init(@ViewBuilder content: () -> Content) {}
}

public enum ScenePhase: Equatable, Sendable {
    case background, inactive, active
}

extension EnvironmentValues {
    public var scenePhase: ScenePhase { .active }
}

extension View {
    public func task<ID: Equatable>(id: ID, _ action: @escaping @Sendable @MainActor () async -> Void) -> some View { self }
}
