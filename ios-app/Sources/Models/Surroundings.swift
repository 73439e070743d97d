import Bridge

/// What surrounds every screen of the open notebook.
extension OpenModel {
    /// The words in the person's language.
    public var words: Words { app?.words ?? Words(.vietnamese) }

    /// Above: the way back, what the screen is called, settings and the lock.
    var top: [Element] {
        guard let here else { return [] }
        let words = words
        let back = stack.count > 1 ? [Element("top.back", .button(.quiet), words(.back))] : []
        return back + [
            Element("top.title", .heading, here.place.title(words)),
            Element("top.settings", .button(.quiet), words(.settings)),
            Element("top.lock", .button(.quiet), words(.lockNow)),
        ]
    }

    /// What is told at the foot.
    public var tellings: [Element] { told?.elements(words) ?? [] }

    /// Ghi nhanh, for those whose bar has no place for it.
    public var quick: [Element] {
        guard here?.place == .today, stack.count == 1, !bar.contains(.quick) else { return [] }
        return [Element("bar.quick", .button(.second), words(.quick))]
    }

    /// The places of the bar; above another screen there is none.
    var places: [Element] {
        guard stack.count == 1 else { return [] }
        let words = words
        return bar.map { Element("bar.\($0.name)", .place(chosen: $0 == here?.place), $0.title(words)) }
    }

    /// Asks somebody to put the recovery sheet on paper: on the first screen, as long as nobody did.
    func sheetAsked(on place: Place) -> [Element] {
        guard asksSheet, place == bar[0] else { return [] }
        return [Element("sheet.ask", .row, words(.sheetTitle), value: words(.sheetAsk))]
    }
}
