import Bridge
import Foundation

/// Finds the point of a curve that an input stands for, as everybody finds it who has the input, and without anybody knowing a key
/// of it: hashes of the input are tried as its first coordinate. Every second one is that of a point.
enum CurvePoint {
    /// The first that `read` takes, of points as they are written short: 2, then the coordinate.
    static func first<Point>(of input: Data, hash: (Data) -> Data, read: (Data) -> Point?) throws(HostError) -> Point {
        for attempt in UInt8.min...UInt8.max {
            if let point = read(Data([2]) + hash(Data([attempt]) + input)) { return point }
        }
        // Of 2²⁵⁶ inputs one gets here.
        throw .Failed
    }
}
