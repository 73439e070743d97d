import Observation

/// How far something is that takes long: so many of so many.
@MainActor @Observable
final class Counting {
    private var done = 0
    private var total = 0

    /// Heard from the thread that works.
    nonisolated func step(_ done: UInt64, _ total: UInt64) {
        Task { @MainActor in
            self.done = Int(done)
            self.total = Int(total)
        }
    }

    /// How far it is, and the button that stops it. Ids begin with `id`.
    func elements(_ id: String, _ words: Words, _ step: Word, begins: Word) -> [Element] {
        let said = total == 0 ? words(begins) : words(step, done, total)
        let share = total == 0 ? 0 : Double(done) / Double(total)
        return [
            Element("\(id).counting", .text, said, lines: [], share: share), Element("\(id).stop", .button(.second), words(.stop)),
        ]
    }
}
