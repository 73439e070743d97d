import Models
import Testing

@testable import Views

/// Fails when views leave an element out, or draw elements in another order than they are read out.
@Suite("Blocks")
struct BlockTests {
    @Test func everyElementIsDrawnOnceAndInItsOrder() {
        let elements = [
            Element("a", .heading, "A"), Element("b.1", .chip(chosen: true), "B"), Element("b.2", .chip(chosen: false), "B"),
            Element("c.less", .button(.second), "−"), Element("c", .field(.init()), "C"), Element("c.more", .button(.second), "+"),
            Element("d.less", .button(.second), "−"), Element("key.1", .key, "1"), Element("key.2", .key, "2"),
            Element("e", .button(.primary), "E"),
        ]
        let blocks = Block.of(elements)
        #expect(blocks.flatMap(\.elements) == elements)
        #expect(blocks.map(\.kind) == [.one, .chips, .stepper, .one, .keys, .one])
    }
}
