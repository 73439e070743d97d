import Bridge
import Observation

/// Đội: who belongs to it, how many people each helps, when its clubs and briefings are next.
@MainActor @Observable
final class TeamModel: ScreenModel {
    private struct State: Sendable {
        let screen: TeamScreen
        /// Whether the holder is offered to assign people, and so to hand them over.
        let handsOver: Bool
        /// Whether the holder is offered anything to write down.
        let writes: Bool

        var members: [MemberItem] { screen.teams.flatMap(\.members) }
    }

    @ObservationIgnored private let open: OpenModel
    @ObservationIgnored private let reading: Reading<State>
    /// The member whose buttons are shown.
    private var opened: String?

    init(_ open: OpenModel) {
        self.open = open
        let role = open.own.role
        reading = Reading(open) {
            let kinds = $0.menu(for: role).flatMap(\.kinds)
            let handsOver = kinds.contains { $0.code == "helper-assignment" }
            return State(screen: try await $0.teamScreen(), handsOver: handsOver, writes: !kinds.isEmpty)
        }
    }

    var elements: [Element] { reading.elements(page) }

    var foot: [Element] {
        reading.value?.writes == true ? [Element("team.write", .button(.primary), open.words(.write))] : []
    }

    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
        if id == "team.write" { open.go(.write) }
        if let (meeting, _) = pressed(id, "team.meeting", reading.value?.screen.meetings) { open.go(.record(meeting.about)) }
        if let (meeting, _) = pressed(id, "team.do", reading.value?.screen.meetings) {
            open.write { try await $0.startTask(meeting.taskNumber, about: meeting.about, source: meeting.source) }
        }
        let members = reading.value?.members
        if let (member, _) = pressed(id, "team.member", members) { opened = opened == member.membership ? nil : member.membership }
        if let (member, _) = pressed(id, "team.open", members) { open.go(.record(member.membership)) }
        if let (member, _) = pressed(id, "team.handover", members) { open.go(.handOver(membership: member.membership)) }
        if let phone = pressed(id, "team.call", members)?.0.phone { open.call(phone) }
    }

    func hear(_ changed: Changed) { reading.read() }

    private func pressed<Item>(_ id: String, _ list: String, _ items: [Item]?) -> (Item, Int)? {
        row(id, of: list).flatMap { at, _ in items?.at(at).map { ($0, at) } }
    }

    private func page(_ here: State) -> [Element] {
        let words = open.words
        var elements = here.screen.meetings.isEmpty ? [] : [Element("team.meetings", .heading, words(.nextMeetings))]
        elements += here.screen.meetings.enumerated().flatMap { meeting($1, $0, words) }
        if here.screen.teams.isEmpty { elements.append(Element("team.empty", .text, words(.noTeam))) }
        var first = 0
        for (at, team) in here.screen.teams.enumerated() {
            elements.append(Element("team.\(at)", .heading, team.name))
            elements += team.members.enumerated().flatMap { member($1, first + $0, here, words) }
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

    private func member(_ member: MemberItem, _ at: Int, _ here: State, _ words: Words) -> [Element] {
        let load = member.over ? words(.overLimit, words(member.words)) : words(member.words)
        let lines: [Element.Line] = [
            .init(member.role.map { words($0) } ?? ""), .init(load, member.over ? .look : nil),
        ]
        let name = member.own ? words(.itIsMe, member.name) : member.name
        let share = member.limit.flatMap { $0 == 0 ? nil : Double(member.people) / Double($0) }
        return [Element("team.member.\(at)", .row, name, lines: lines, share: share)]
            + (opened == member.membership ? buttons(member, at, here, words) : [])
    }

    private func buttons(_ member: MemberItem, _ at: Int, _ here: State, _ words: Words) -> [Element] {
        let call = member.phone.map { [Element("team.call.\(at)", .button(.second), words(.call, $0))] } ?? []
        let file = Element("team.open.\(at)", .button(.second), words(.openRecord))
        guard here.handsOver, member.people > 0 else { return call + [file] }
        return call + [file, Element("team.handover.\(at)", .button(.second), words(.handOver))]
    }
}
