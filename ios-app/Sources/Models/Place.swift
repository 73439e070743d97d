import Bridge

/// Where a person can be in the open notebook.
public enum Place: Hashable, Sendable {
    case today, quick, people, work, team, reports
    case person(String)
    /// A record, with its history.
    case record(String)
    /// A form of that draft.
    case form(draft: String)
    /// The same of a visit, question by question.
    case checkIn(draft: String)
    /// A list of work, by its code.
    case workList(code: String, label: Said)
    /// Everything that can be written down.
    case write
    /// The records of a kind.
    case records(kind: String, label: Said)
    /// Hands over the people of a member who leaves.
    case handOver(membership: String)
    /// An indicator: its months, and the records behind the number.
    case indicator(String, unit: String, period: String)
    /// The targets of a plan.
    case targets(unit: String, period: String)
    case settings
    /// A new PIN or passphrase.
    case secret(Key)
    /// The recovery sheet.
    case sheet
    /// Opening with a finger or a face.
    case biometric
    /// Which member of the team the holder is.
    case me
    /// Whether every entry is as it was signed.
    case audit
    /// Version and licences.
    case about
    /// Takes everything off this device.
    case wipe

    /// The places of the bar at the foot, by what somebody does.
    static func bar(of role: Role) -> [Place] {
        switch role {
        case .volunteer, .leader: [.today, .quick, .people, .team]
        case .manager: [.today, .people, .work, .team, .reports]
        case .supervisor: [.reports, .team]
        }
    }

    /// Where a form is filled.
    static func filling(_ form: FormView) -> Place { filling(form.kind, form.draft) }

    /// Where a form of that kind is filled.
    static func filling(_ kind: String, _ draft: String) -> Place {
        kind == CheckInModel.kind ? .checkIn(draft: draft) : .form(draft: draft)
    }

    /// Whether something is written there.
    var writes: Bool {
        switch self {
        case .form, .checkIn, .quick: true
        default: false
        }
    }

    /// As ids of the bar have it.
    public var name: String { word.rawValue }

    /// What its screen is called.
    public func title(_ words: Words) -> String {
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
        case .form, .checkIn, .write, .records: .write
        case .handOver: .handOver
        case .indicator: .indicator
        case .targets: .targets
        case .settings: .settings
        case .secret: .changeSecret
        case .sheet: .sheetTitle
        case .biometric: .biometric
        case .me: .me
        case .audit: .audit
        case .about: .about
        case .wipe: .wipe
        }
    }
}
