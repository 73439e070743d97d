//! A check-in visit: someone looked in on a person, met them or not.

use chrono::NaiveDate;
use serde::Deserialize;

use super::codes::codes;
use super::field::{FieldSpec, FieldType, Preset, When};
use super::id::RecordId;
use super::kind::{KindSpec, Readers, RecordKind, decode, no_keys};
use super::{membership, person};
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "check-in-visit";

codes! {
    /// Where the visit took place.
    VisitMode {
        Home = "home", "Tại nhà", "At home";
        AgreedPlace = "agreed-place", "Nơi hẹn gặp", "At an agreed place";
        Phone = "phone", "Qua điện thoại", "By phone";
    }
}

codes! {
    /// How it went.
    VisitResult {
        Met = "met", "Gặp được", "Met";
        NotMet = "not-met", "Không gặp được", "Not met";
        Refused = "refused", "Từ chối gặp", "Declined to meet";
    }
}

codes! {
    /// Why the person was not met.
    NotMetReason {
        Away = "away", "Vắng nhà", "Away from home";
        WorksAway = "works-away", "Đi làm xa", "Works away from home";
        Moved = "moved", "Đổi chỗ ở", "Moved";
        Other = "other", "Khác", "Other";
    }
}

codes! {
    /// How much support the person needs now.
    NeedLevel {
        Low = "low", "Cần hỗ trợ ít", "Needs little support";
        Medium = "medium", "Cần hỗ trợ vừa", "Needs some support";
        High = "high", "Cần hỗ trợ nhiều", "Needs much support";
    }
}

codes! {
    /// How someone's work stands.
    Work {
        Steady = "steady", "Có việc ổn định", "Steady work";
        Casual = "casual", "Có việc nhưng không ổn định", "Casual work";
        None = "none", "Chưa có việc", "No work";
        Studying = "studying", "Đang học", "Studying";
    }
}

codes! {
    /// How things stand in the family.
    FamilyLife {
        Supportive = "supportive", "Gia đình ủng hộ", "Family is supportive";
        Strained = "strained", "Gia đình còn căng thẳng", "Family relations are strained";
        Alone = "alone", "Sống một mình", "Lives alone";
    }
}

codes! {
    /// How someone's health stands, in the visitor's eyes.
    Health {
        Good = "good", "Khỏe", "Well";
        Tired = "tired", "Mệt, có bệnh", "Tired or ill";
        NeedsCare = "needs-care", "Cần đi khám", "Needs to see a doctor";
    }
}

codes! {
    /// What the person asks for.
    NeedKind {
        Work = "work", "Việc làm", "Work";
        Training = "training", "Học nghề", "Training";
        Loan = "loan", "Vay vốn", "Loan";
        Treatment = "treatment", "Khám, điều trị", "Treatment";
        Counselling = "counselling", "Tư vấn", "Counselling";
        Papers = "papers", "Giấy tờ", "Papers";
    }
}

/// A check-in visit.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct CheckInVisit {
    /// Who was visited.
    pub person: Option<RecordId>,
    /// The day of the visit.
    pub date: Option<NaiveDate>,
    /// The visitor's team membership.
    pub visitor: Option<RecordId>,
    /// The visitor's name, where there is no membership: police, family, an officer.
    pub visitor_name: Option<String>,
    /// Where it took place.
    pub mode: Option<VisitMode>,
    /// How it went.
    pub result: Option<VisitResult>,
    /// Why the person was not met.
    pub not_met_reason: Option<NotMetReason>,
    /// That reason in words.
    pub not_met_other: Option<String>,
    /// How work stands.
    pub work: Option<Work>,
    /// How things stand in the family.
    pub family: Option<FamilyLife>,
    /// How health stands.
    pub health: Option<Health>,
    /// What the person asks for.
    pub needs: Vec<NeedKind>,
    /// How much support is needed.
    pub need_level: Option<NeedLevel>,
    /// Why the visit lies outside the management period.
    pub outside_reason: Option<String>,
    /// Why someone else than an assigned helper visited.
    pub substitute_reason: Option<String>,
    /// What else is to be said.
    pub note: Option<String>,
    /// The day of the next visit.
    pub next_visit: Option<NaiveDate>,
}

const WHEN_MET: When = When::Is("result", &["met"]);

impl RecordKind for CheckInVisit {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Lượt thăm", "Check-in visit"),
        fields: &[
            FieldSpec::new("person", Phrase::new("Người được thăm", "Person visited"), FieldType::Record(person::KIND))
                .required(),
            FieldSpec::new("date", Phrase::new("Ngày thăm", "Date of the visit"), FieldType::Day)
                .required()
                .preset(Preset::Today),
            FieldSpec::new("visitor", Phrase::new("Người thăm", "Visitor"), FieldType::Record(membership::KIND))
                .required_when(When::Empty("visitor_name")),
            FieldSpec::new("visitor_name", Phrase::new("Họ tên người thăm", "Visitor's name"), FieldType::Name)
                .shown_when(When::Empty("visitor")),
            FieldSpec::new(
                "mode",
                Phrase::new("Hình thức thăm", "Form of the visit"),
                FieldType::Choice(VisitMode::CODES),
            )
            .required()
            .preset(Preset::Fixed("home")),
            FieldSpec::new("result", Phrase::new("Kết quả", "Result"), FieldType::Choice(VisitResult::CODES))
                .required(),
            FieldSpec::new(
                "not_met_reason",
                Phrase::new("Lý do không gặp được", "Reason for not meeting"),
                FieldType::Choice(NotMetReason::CODES),
            )
            .shown_when(When::Is("result", &["not-met"])),
            FieldSpec::new("not_met_other", Phrase::new("Lý do khác", "Other reason"), FieldType::Text(200))
                .shown_when(When::Is("not_met_reason", &["other"]))
                .required_when(When::Is("not_met_reason", &["other"])),
            FieldSpec::new("work", Phrase::new("Việc làm", "Work"), FieldType::Choice(Work::CODES))
                .shown_when(WHEN_MET),
            FieldSpec::new("family", Phrase::new("Gia đình", "Family"), FieldType::Choice(FamilyLife::CODES))
                .shown_when(WHEN_MET),
            FieldSpec::new("health", Phrase::new("Sức khỏe", "Health"), FieldType::Choice(Health::CODES))
                .shown_when(WHEN_MET),
            FieldSpec::new("needs", Phrase::new("Nhu cầu", "Needs"), FieldType::Choices(NeedKind::CODES))
                .shown_when(WHEN_MET),
            FieldSpec::new(
                "need_level",
                Phrase::new("Mức cần hỗ trợ", "Support needed"),
                FieldType::Choice(NeedLevel::CODES),
            )
            .shown_when(WHEN_MET),
            FieldSpec::new(
                "outside_reason",
                Phrase::new("Lý do thăm ngoài thời hạn quản lý", "Reason for a visit outside the period"),
                FieldType::Text(200),
            ),
            FieldSpec::new(
                "substitute_reason",
                Phrase::new("Lý do thăm thay", "Reason why another visited"),
                FieldType::Text(200),
            ),
            FieldSpec::new("note", Phrase::new("Ghi chú", "Note"), FieldType::Note(4000)),
            FieldSpec::new("next_visit", Phrase::new("Hẹn thăm lần sau", "Next visit"), FieldType::Day),
        ],
        day: &["date"],
        headline: &["result", "not_met_reason", "mode", "need_level"],
        readers: Readers::AllMembers,
        legal_basis: "management",
        keys: no_keys,
        decode: decode::<Self>,
    };
}
