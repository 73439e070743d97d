//! A treatment episode: one time in rehabilitation or substitution treatment, from the request to its end.

use chrono::NaiveDate;
use serde::Deserialize;

use super::codes::codes;
use super::field::{FieldSpec, FieldType, Preset, When};
use super::id::RecordId;
use super::kind::{KindSpec, Readers, RecordKind, decode, no_keys};
use super::{person, team};
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "treatment-episode";

codes! {
    /// The form of treatment.
    TreatmentForm {
        Compulsory = "compulsory", "Bắt buộc tại cơ sở", "Compulsory at a facility";
        VoluntaryPublic = "voluntary-public", "Tự nguyện tại cơ sở công lập", "Voluntary, public facility";
        VoluntaryPrivate = "voluntary-private", "Tự nguyện tại cơ sở tư nhân", "Voluntary, private facility";
        HomeCommunity = "home-community", "Tại gia đình, cộng đồng", "At home or in the community";
        Substitution = "substitution", "Điều trị thay thế (methadone)", "Substitution treatment (methadone)";
    }
}

impl TreatmentForm {
    /// Whether the person lives in a facility meanwhile.
    pub const fn is_residential(self) -> bool {
        matches!(self, Self::Compulsory | Self::VoluntaryPublic | Self::VoluntaryPrivate)
    }

    /// Whether it is voluntary rehabilitation at a facility.
    pub const fn is_voluntary_facility(self) -> bool {
        matches!(self, Self::VoluntaryPublic | Self::VoluntaryPrivate)
    }
}

codes! {
    /// The first time or a later one.
    Time {
        First = "first", "Lần đầu", "First time";
        Later = "later", "Từ lần thứ hai", "Second time or later";
    }
}

codes! {
    /// How an episode ended.
    Outcome {
        Completed = "completed", "Đã hoàn thành", "Completed";
        Left = "left", "Bỏ dở", "Left early";
        Transferred = "transferred", "Chuyển nơi khác", "Moved elsewhere";
        Other = "other", "Khác", "Other";
    }
}

/// A treatment episode.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct TreatmentEpisode {
    /// Who is treated.
    pub person: Option<RecordId>,
    /// The form of treatment.
    pub form: Option<TreatmentForm>,
    /// The day of the request.
    pub requested_on: Option<NaiveDate>,
    /// The day the person agreed.
    pub agreed_on: Option<NaiveDate>,
    /// The team that persuaded the person.
    pub persuaded_by: Option<RecordId>,
    /// Where.
    pub facility: Option<String>,
    /// The first day.
    pub entered_on: Option<NaiveDate>,
    /// The agreed or ordered length in months.
    pub term_months: Option<u32>,
    /// The last day.
    pub ended_on: Option<NaiveDate>,
    /// The first time or a later one.
    pub time: Option<Time>,
    /// The stage of rehabilitation, 1 to 5.
    pub stage: Option<u32>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// The certificate's number.
    pub certificate: Option<String>,
}

impl RecordKind for TreatmentEpisode {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Đợt cai nghiện, điều trị", "Treatment episode"),
        fields: &[
            FieldSpec::new(
                "person",
                Phrase::new("Người cai nghiện, điều trị", "Person in treatment"),
                FieldType::Record(person::KIND),
            )
            .required(),
            FieldSpec::new(
                "form",
                Phrase::new("Hình thức cai nghiện, điều trị", "Form of treatment"),
                FieldType::Choice(TreatmentForm::CODES),
            )
            .required(),
            FieldSpec::new("requested_on", Phrase::new("Ngày đăng ký", "Requested on"), FieldType::Day),
            FieldSpec::new("agreed_on", Phrase::new("Ngày đồng ý", "Agreed on"), FieldType::Day),
            FieldSpec::new(
                "persuaded_by",
                Phrase::new("Đội đã vận động", "Persuaded by"),
                FieldType::Record(team::KIND),
            )
            .shown_when(When::Filled("agreed_on")),
            FieldSpec::new("facility", Phrase::new("Cơ sở", "Facility"), FieldType::Text(160)),
            FieldSpec::new("entered_on", Phrase::new("Ngày bắt đầu", "Started on"), FieldType::Day),
            FieldSpec::new("term_months", Phrase::new("Thời hạn (tháng)", "Term (months)"), FieldType::Count(1, 60)),
            FieldSpec::new(
                "time",
                Phrase::new("Lần cai nghiện, điều trị", "First or later time"),
                FieldType::Choice(Time::CODES),
            )
            .preset(Preset::Fixed("first")),
            FieldSpec::new("stage", Phrase::new("Giai đoạn", "Stage"), FieldType::Count(1, 5)),
            FieldSpec::new("ended_on", Phrase::new("Ngày kết thúc", "Ended on"), FieldType::Day),
            FieldSpec::new("outcome", Phrase::new("Kết quả", "Outcome"), FieldType::Choice(Outcome::CODES))
                .shown_when(When::Filled("ended_on"))
                .required_when(When::Filled("ended_on")),
            FieldSpec::new("certificate", Phrase::new("Số giấy chứng nhận", "Certificate number"), FieldType::Text(40))
                .shown_when(When::Is("outcome", &["completed"])),
        ],
        day: &["entered_on", "agreed_on", "requested_on"],
        headline: &["form", "facility", "outcome"],
        readers: Readers::Managers,
        legal_basis: "management",
        keys: no_keys,
        decode: decode::<Self>,
    };
}
