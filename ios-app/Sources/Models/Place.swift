import Bridge

/// Where a person can be in the open notebook.
public enum Place: Hashable, Sendable {
    case today, quick, people, work, team, reports
    case person(String)
    case record(String)
    /// A list of work, by its code.
    case workList(code: String, label: Said)
    /// A draft that is gone on with.
    case form(draft: String)
    /// A task that is done.
    case task(number: UInt16, about: String, source: String)
    /// Something to write down about a person.
    case about(kind: String, person: String)
    /// Something to write down.
    case new(kind: String)
    /// Everything that can be written down.
    case write
    /// The records of a kind.
    case records(kind: String, label: Said)

    /// The places of the bar at the foot, by what somebody does.
    static func bar(of role: Role) -> [Place] {
        switch role {
        case .volunteer, .leader: [.today, .quick, .people, .team]
        case .manager: [.today, .people, .work, .team, .reports]
        case .supervisor: [.reports, .team]
        }
    }

    /// As ids of the bar have it.
    var name: String { word.rawValue }

    /// What its screen is called.
    func title(_ words: Words) -> String {
        switch self {
        case .workList(_, let label), .records(_, let label): words(label)
        default: words(word)
        }
    }

    private var word: Word {
        switch self {
        case .today: .today
        case .quick: .quick
        case .people: .people
        case .work, .workList: .work
        case .team: .team
        case .reports: .reports
        case .person: .person
        case .record: .record
        case .form, .task, .about, .new, .write, .records: .write
        }
    }
}
