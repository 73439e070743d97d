import Bridge

/// Đội: members with how many people each helps, and the next days of clubs and briefings.
@MainActor
final class TeamModel: ScreenModel {
    private let open: OpenModel
    private let reading: Reading<TeamScreen>

    init(_ open: OpenModel) {
        self.open = open
        reading = Reading(open) { try await $0.teamScreen() }
    }

    var elements: [Element] {
        let words = open.words
        return reading.elements { screen in
            let none = screen.teams.isEmpty ? [Element("team.empty", .text, words(.noTeam))] : []
            var before = 0
            let teams = screen.teams.enumerated().flatMap { at, team in
                let first = before
                before += team.members.count
                return [Element("team.\(at)", .heading, team.name)]
                    + team.members.enumerated().map { place, member in
                        Element("team.member.\(first + place)", .text, member.name, value: words(member.words))
                    }
            }
            let meetings = screen.meetings.enumerated().map { at, due in
                Element("team.meeting.\(at)", .text, due.name, value: "\(words(due.task)). \(words(due.standing))")
            }
            return none + teams + meetings
        }
    }

    func press(_ id: String) {
        if id == "failed.again" { reading.read() }
    }

    func type(_ text: String, into id: String) {}
}
