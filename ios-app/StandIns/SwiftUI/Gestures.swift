// Stands for SwiftUI's gestures. See ../README.md.
import Foundation

@MainActor @preconcurrency
public protocol Gesture {}

public struct TapGesture: Gesture {
    public init() {}

    public func onEnded(_ action: @escaping (()) -> Void) -> some Gesture { self }
}

public struct DragGesture: Gesture {
    public struct Value {
        public let startLocation: CGPoint
        public let translation: CGSize
    }

    public init(minimumDistance: Double = 10) {}

    public func onEnded(_ action: @escaping (Value) -> Void) -> some Gesture { self }
}

extension View {
    public func simultaneousGesture<Added: Gesture>(_ gesture: Added) -> some View { self }
}
