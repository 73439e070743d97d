/// The lists of work, the hand-over of a caseload, whose notebook it is, and reminders.
extension Notebook {
    /// The lists of work that somebody of that role is offered, with how much stands in each.
    public func workLists(for role: Role) throws -> [WorkListItem] { try core.workLists(role: role) }

    /// A page of a list of work. `after` is the `next` of the page before.
    public func workList(_ list: String, after: String? = nil, limit: UInt32 = pageRows) throws -> WorkPage {
        try core.workList(list: list, after: after, limit: limit)
    }

    /// Notes that somebody read a finding and did what it asks: it leaves the list of work.
    public func settleFinding(_ file: String) throws { try core.settleFinding(file: file) }

    /// Whom a helper helps today, and who could take each one.
    public func handOver(_ membership: String) throws -> HandOver { try core.handOver(membership: membership) }

    /// Hands people over, one after the other: what one form waits for stops none of the others.
    public func handOver(_ request: HandOverRequest) throws -> [HandedOver] { try core.handOverTo(request: request) }

    /// The membership that is the holder's own, if somebody said so.
    public func ownMembership() throws -> String? { try core.ownMembership() }

    /// Says which membership is the holder's own: a volunteer's day then shows what that helper should do.
    public func setOwnMembership(_ membership: String?) throws { try core.setOwnMembership(membership: membership) }

    /// The next reminders: one for each day on which something is to be done.
    public func reminders(limit: UInt32 = pageRows) throws -> [Reminder] { try core.reminders(limit: limit) }

    /// Lets a host set the phone's alarms, in place of an earlier host; none ends that. It needs no key.
    public func remind(by host: ReminderBinding?) { core.remindBy(host: host) }
}
