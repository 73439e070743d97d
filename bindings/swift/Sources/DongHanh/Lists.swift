/// Rows of a page where nothing else is asked; 500 is the most.
public let pageRows: UInt32 = 50

/// Lists and what stands behind their rows. `after` is the `next` of the page before.
extension Notebook {
    /// The record kinds that a person fills in, in the order of menus. It needs no key.
    public nonisolated func catalogue() -> [KindItem] { core.catalogue() }

    /// What somebody of that role is offered to write down, under headings. It needs no key and grants nothing.
    public nonisolated func menu(for role: Role) -> [MenuSection] { core.menu(role: role) }

    /// Reads a day as people type it: 12/05/1985, 1-5-1985, or ISO. It needs no key; a refusal says what to type.
    public func readDay(_ text: String) throws -> Day { try core.readDay(text: text) }

    /// The first screen: what is to be done this week, the month's own figures, the report that is owed, drafts. One call.
    public func todayScreen(limit: UInt32 = pageRows) throws -> TodayScreen { try core.todayScreen(limit: limit) }

    /// A person's page: the card, the timeline, what is offered, the sections. One call.
    public func personScreen(_ person: String, limit: UInt32 = pageRows) throws -> PersonScreen {
        try core.personScreen(person: person, limit: limit)
    }

    /// The team's page: teams with members and caseloads, and the next days of clubs and briefings. One call.
    public func teamScreen() throws -> TeamScreen { try core.teamScreen() }

    /// Who holds the device: role, unit, own membership, name.
    public func own() throws -> Own { try core.own() }

    /// People in the order of Vietnamese names.
    public func people(after: String? = nil, limit: UInt32 = pageRows) throws -> PersonPage {
        try core.people(after: after, limit: limit)
    }

    /// The filters of the list of people that the holder is offered, in their order; hamlets stand apart.
    public func peopleFilters() throws -> [FilterItem] { try core.peopleFilters() }

    /// The people whom a filter lets through, in the order of Vietnamese names.
    public func people(where filter: PeopleFilter, after: String? = nil, limit: UInt32 = pageRows) throws -> PersonPage {
        try core.peopleWhere(filter: filter, after: after, limit: limit)
    }

    /// The letters with which given names begin, each with where the list goes on.
    public func letters() throws -> [LetterItem] { try core.letters() }

    /// The hamlets in which people live, with how many of them.
    public func hamlets() throws -> [HamletItem] { try core.hamlets() }

    /// A person's card.
    public func person(_ person: String) throws -> PersonCard { try core.person(person: person) }

    /// Everything that names a record — a person, a team — newest day first.
    public func timeline(about: String, after: String? = nil, limit: UInt32 = pageRows) throws -> TimelinePage {
        try core.timeline(about: about, after: after, limit: limit)
    }

    /// A section of a person's page: what of its headings names the person, newest day first.
    public func section(
        _ section: String, of person: String, after: String? = nil, limit: UInt32 = pageRows
    ) throws -> TimelinePage {
        try core.personSection(person: person, section: section, after: after, limit: limit)
    }

    /// The records of a kind, newest day first.
    public func records(kind: String, after: String? = nil, limit: UInt32 = pageRows) throws -> TimelinePage {
        try core.records(kind: kind, after: after, limit: limit)
    }

    /// A record with all its answers.
    public func record(_ record: String) throws -> RecordView { try core.record(record: record) }

    /// Everything that happened to a record, first to last.
    public func history(of record: String) throws -> [HistoryItem] { try core.history(record: record) }

    /// People whose names hold every word of the query, in any order, marks or not.
    public func search(_ query: String, after: String? = nil, limit: UInt32 = pageRows) throws -> PersonPage {
        try core.search(query: query, after: after, limit: limit)
    }

    /// Records whose notes hold every word of the query, newest first.
    public func searchNotes(_ query: String, after: String? = nil, limit: UInt32 = pageRows) throws -> TimelinePage {
        try core.searchNotes(query: query, after: after, limit: limit)
    }

    /// What is to be done this week: referrals and high needs, what is overdue, notices, today, the six days after.
    public func dueThisWeek(after: String? = nil, limit: UInt32 = pageRows) throws -> DuePage {
        try core.dueThisWeek(after: after, limit: limit)
    }

    /// The name of an administrative unit; none where this device does not hold it.
    public func unitName(_ code: String) throws -> String? { try core.unitName(code: code) }

    /// What was found wrong at an opening, oldest first. Empty for a notebook that is well.
    public func findings() throws -> [DamageFinding] { try core.findings() }
}
