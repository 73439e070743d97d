/// What can be picked, as somebody types.
extension Notebook {
    /// What can be picked for a field of a form that takes a record or a unit, twenty at most: what holds every word of the
    /// query, marks or not. Where the form names a person, records about that person come alone.
    public func choices(_ draft: String, _ field: String, query: String = "") throws -> [ChoiceItem] {
        try core.fieldChoices(draft: draft, field: field, query: query)
    }

    /// The records of a kind that can be picked, without a form.
    public func choices(of kind: String, query: String = "") throws -> [ChoiceItem] {
        try core.recordChoices(kind: kind, query: query)
    }

    /// The administrative units that can be picked, by words of the name or the beginning of the code.
    public func unitChoices(query: String = "") throws -> [ChoiceItem] { try core.unitChoices(query: query) }

    /// The topics of outreach, those of the newest contacts first. The form itself begins with the last topics and place.
    public func topics() throws -> [OptionView] { try core.topics() }
}
