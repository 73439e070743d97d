import Bridge

extension Role {
    static let all: [Role] = [.volunteer, .leader, .manager, .supervisor]

    /// As ids have it.
    var name: String {
        switch self {
        case .volunteer: "volunteer"
        case .leader: "leader"
        case .manager: "manager"
        case .supervisor: "supervisor"
        }
    }

    var word: Word {
        switch self {
        case .volunteer: .roleVolunteer
        case .leader: .roleLeader
        case .manager: .roleManager
        case .supervisor: .roleSupervisor
        }
    }
}
