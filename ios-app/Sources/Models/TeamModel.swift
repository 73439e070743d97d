import Bridge
import Observation

/// Đội: who belongs to it, how many people each helps, when its clubs and briefings are next.
@MainActor @Observable
final class TeamModel: ScreenModel {
    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let reading: Reading<TeamScreen>
    /// The member whose buttons are shown.
    private var opened: String?

    init(_ open: OpenModel) {
        self.open = open
        reading = Reading(open) { try await $0.teamScreen() }
    }

    var elements: [Element] { reading.elements(page) }

    var foot: [Element] {
        reading.value != nil && open.own.writes ? [Element("team.write", .button(.primary), open.words(.write))] : []
    }

    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
        if id == "team.write" { open.go(.write) }
        if let (meeting, _) = pressed(id, "team.meeting", reading.value?.meetings) { open.go(.record(meeting.about)) }
        if let (meeting, _) = pressed(id, "team.do", reading.value?.meetings) {
            open.write { try await $0.startTask(meeting.taskNumber, about: meeting.about, source: meeting.source) }
        }
        let members = reading.value?.teams.flatMap(\.members)
        if let (member, _) = pressed(id, "team.member", members) { opened = opened == member.membership ? nil : member.membership }
        if let (member, _) = pressed(id, "team.open", members) { open.go(.record(member.membership)) }
        if let (member, _) = pressed(id, "team.handover", members) { open.go(.handOver(membership: member.membership)) }
        if let phone = pressed(id, "team.call", members)?.0.phone { open.call(phone) }
    }

    func hear(_ changed: Changed) { reading.read() }

    private func pressed<Item>(_ id: String, _ list: String, _ items: [Item]?) -> (Item, Int)? {
        row(id, of: list).flatMap { at, _ in items?.at(at).map { ($0, at) } }
    }

    private func page(_ here: TeamScreen) -> [Element] {
        let words = open.words
        var elements = here.meetings.isEmpty ? [] : [Element("team.meetings", .heading, words(.nextMeetings))]
        elements += here.meetings.enumerated().flatMap { meeting($1, $0, words) }
        if here.teams.isEmpty { elements.append(Element("team.empty", .text, words(.noTeam))) }
        var first = 0
        for (at, team) in here.teams.enumerated() {
            elements.append(Element("team.\(at)", .heading, team.name))
            elements += team.members.enumerated().flatMap { member($1, first + $0, words) }
            first += team.members.count
        }
        return elements
    }

    private func meeting(_ meeting: DueItem, _ at: Int, _ words: Words) -> [Element] {
        let button = meeting.action.map { Element("team.do.\(at)", .button(.second), words($0)) }
        let lines: [Element.Line] = [.init(words(meeting.task)), meeting.standing(words)]
        let row = Element("team.meeting.\(at)", .row, meeting.name, lines: lines, swipe: button?.id)
        return [row] + (button.map { [$0] } ?? [])
    }

    private func member(_ member: MemberItem, _ at: Int, _ words: Words) -> [Element] {
        let load = member.over ? words(.overLimit, words(member.words)) : words(member.words)
        let lines: [Element.Line] = [
            .init(member.role.map { words($0) } ?? ""), .init(load, member.over ? .look : nil),
        ]
        let name = member.own ? words(.itIsMe, member.name) : member.name
        let share = member.limit.flatMap { $0 == 0 ? nil : Double(member.people) / Double($0) }
        return [Element("team.member.\(at)", .row, name, lines: lines, share: share)]
            + (opened == member.membership ? buttons(member, at, words) : [])
    }

    private func buttons(_ member: MemberItem, _ at: Int, _ words: Words) -> [Element] {
        let call = member.phone.map { [Element("team.call.\(at)", .button(.second), words(.call, $0))] } ?? []
        let file = Element("team.open.\(at)", .button(.second), words(.openRecord))
        guard open.own.handsOver, member.people > 0 else { return call + [file] }
        return call + [file, Element("team.handover.\(at)", .button(.second), words(.handOver))]
    }
}
