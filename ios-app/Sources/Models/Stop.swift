/// A place where the person is, with what that screen knows.
public struct Stop: Identifiable {
    /// Names it among all stops: a screen that is come back to stands where it was left.
    public let id: Int
    public let place: Place
    public let screen: any ScreenModel
}

extension OpenModel {
    /// The screen of a place.
    func screen(of place: Place) -> any ScreenModel {
        switch place {
        case .today: TodayModel(self)
        case .quick: QuickModel(self)
        case .people: PeopleModel(self)
        case .person(let id): PersonModel(self, person: id)
        case .record(let id): RecordModel(self, record: id)
        case .form(let draft): FormModel(self) { try await $0.form(draft) }
        case .checkIn(let draft): CheckInModel(self, draft: draft)
        case .work: WorkModel(self)
        case .workList(let code, _): WorkListModel(self, list: code)
        case .write: WriteModel(self)
        case .records(let kind, _): RecordsModel(self, kind: kind)
        case .team: TeamModel(self)
        case .handOver(let membership): HandOverModel(self, membership: membership)
        case .reports: ReportsModel(self)
        case .indicator(let indicator, let unit, let period):
            IndicatorModel(self, indicator: indicator, unit: unit, period: period)
        case .targets(let unit, let period): TargetsModel(self, unit: unit, period: period)
        case .settings: SettingsModel(self)
        case .secret(let key):
            SecretModel(book, key: key, asksOld: key != .sheet, words: { [weak self] in self?.words }) { [weak self] in
                self?.secretSet($0)
            }
        case .sheet: SheetModel(self)
        case .biometric: BiometricModel(self)
        case .me: MeModel(self)
        case .audit: AuditModel(self)
        case .about: AboutModel(self)
        case .wipe: WipeModel(self)
        }
    }
}
