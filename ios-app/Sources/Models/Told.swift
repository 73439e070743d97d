import Bridge

/// Something told at the foot of the screen. It stays until it is read: nobody has to hurry.
struct Told: Equatable {
    let said: Said
    /// Takes back what it tells of; until the next save.
    let undo: String?
    let failed: Bool

    init(_ said: Said, undo: String? = nil, failed: Bool = false) {
        self.said = said
        self.undo = undo
        self.failed = failed
    }

    func elements(_ words: Words) -> [Element] {
        let undo = undo == nil ? [] : [Element("told.undo", .button(.second), words(.undo))]
        return [Element("told.words", failed ? .wrong : .note, words(said))] + undo
            + [Element("told.close", .button(.quiet), words(.close))]
    }

    static let undone = Told(Said(vi: "Đã hoàn tác.", en: "Undone."))
}
