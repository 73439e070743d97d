import Bridge

/// Where a person can be in the open notebook.
public enum Place: Hashable, Sendable {
    case today, quick, people, work, team, reports, settings

    /// The places of the bar at the foot, by what somebody does.
    static func bar(of role: Role) -> [Place] {
        switch role {
        case .volunteer, .leader: [.today, .quick, .people, .team]
        case .manager: [.today, .people, .work, .team, .reports]
        case .supervisor: [.reports, .team]
        }
    }

    /// As ids have it.
    public var name: String {
        switch self {
        case .today: "today"
        case .quick: "quick"
        case .people: "people"
        case .work: "work"
        case .team: "team"
        case .reports: "reports"
        case .settings: "settings"
        }
    }

    var word: Word {
        switch self {
        case .today: .today
        case .quick: .quick
        case .people: .people
        case .work: .work
        case .team: .team
        case .reports: .reports
        case .settings: .settings
        }
    }
}
