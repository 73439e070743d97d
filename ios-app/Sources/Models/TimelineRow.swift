import Bridge

extension TimelineItem {
    /// A record of a list by days; the month stands above the first of it.
    func elements(_ id: String, after before: TimelineItem?, _ words: Words) -> [Element] {
        let month = words.month(day)
        let row = Element(id, .row, "\(words.day(day)) · \(words(title))", value: words(self.words))
        guard before.map({ words.month($0.day) }) != month else { return [row] }
        return [Element("\(id).month", .heading, words(.month, month)), row]
    }
}
