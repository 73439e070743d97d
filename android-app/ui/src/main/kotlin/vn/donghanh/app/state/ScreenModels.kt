package vn.donghanh.app.state

import vn.donghanh.app.bridge.Key
import vn.donghanh.form
import vn.donghanh.model.Said
import vn.donghanh.model.Settled

/** What the screen of a place knows. */
internal fun OpenModel.modelOf(place: Place): ScreenModel =
    when (place) {
        Place.Today -> TodayModel(this)
        Place.People -> PeopleModel(this)
        is Place.Person -> PersonModel(this, place.id)
        Place.Work -> WorkModel(this)
        is Place.WorkList -> WorkListModel(this, place.list)
        Place.Write -> WriteModel(this)
        is Place.Records -> RecordsModel(this, place.kind)
        Place.Team -> TeamModel(this)
        is Place.HandOver -> HandOverModel(this, place.membership)
        Place.Reports -> ReportModel(this)
        is Place.Indicator -> IndicatorModel(this, place)
        is Place.Targets -> TargetsModel(this, place)
        Place.Settings -> SettingsModel(this)
        is Place.Secret -> SecretModel(place.key, place.key != Key.SHEET, scope, { ask(it) }, ::secretSet)
        Place.Sheet -> SheetModel(this)
        Place.Biometric -> BiometricModel(this)
        Place.Me -> MeModel(this)
        Place.Audit -> AuditModel(this)
        Place.About -> AboutModel(this)
        Place.Wipe -> WipeModel(this)
        Place.Quick -> QuickModel(this)
        is Place.Form -> FormModel(this) { form(place.draft) }
        is Place.CheckIn -> CheckInModel(this, place.draft)
        is Place.Record -> RecordModel(this, place.id)
    }

private fun OpenModel.secretSet(settled: Settled) {
    leave { it.place is Place.Secret }
    tell(Told(if (settled == Settled.NOW) SECRET_SET else SECRET_SET_LATER))
}

private val SECRET_SET = Said("Đã đổi mã.", "The code is changed.")
private val SECRET_SET_LATER =
    Said("Đã đổi mã. Mã cũ mất hiệu lực hẳn khi máy ghi xong.", "The code is changed. The old one ends once the device has finished writing.")
