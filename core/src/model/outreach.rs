//! An outreach contact: people were told something. Anonymous unless someone agreed to be named.

use chrono::NaiveDate;
use serde::Deserialize;

use super::codes::codes;
use super::field::{FieldSpec, FieldType, Preset, When};
use super::id::RecordId;
use super::kind::{KindSpec, Readers, RecordKind, decode, no_keys};
use super::person::{self, BeneficiaryGroup};
use super::team;
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "outreach-contact";

codes! {
    /// What was talked about.
    Topic {
        Drugs = "drugs", "Phòng, chống ma túy", "Drug prevention";
        Hiv = "hiv", "Phòng, chống HIV", "HIV prevention";
        Prostitution = "prostitution", "Phòng, chống mại dâm", "Prevention of prostitution";
        Loans = "loans", "Vay vốn", "Loans";
        Training = "training", "Học nghề", "Training";
        Jobs = "jobs", "Việc làm", "Jobs";
        VoluntaryRehab = "voluntary-rehab", "Cai nghiện tự nguyện", "Voluntary rehabilitation";
    }
}

codes! {
    /// One person or a group.
    ContactKind {
        Individual = "individual", "Một người", "One person";
        Group = "group", "Nhóm", "A group";
    }
}

/// An outreach contact.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct OutreachContact {
    /// The day.
    pub date: Option<NaiveDate>,
    /// What was talked about.
    pub topics: Vec<Topic>,
    /// One person or a group.
    pub kind: Option<ContactKind>,
    /// How many people were reached (lượt).
    pub heads: Option<i64>,
    /// The group they belong to.
    pub group: Option<BeneficiaryGroup>,
    /// The team that did it.
    pub team: Option<RecordId>,
    /// People who agreed to be named.
    pub people: Vec<RecordId>,
    /// Who listened: a school, a hamlet meeting.
    pub audience: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// What else is to be said.
    pub note: Option<String>,
}

impl RecordKind for OutreachContact {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Lượt tuyên truyền", "Outreach contact"),
        fields: &[
            FieldSpec::new("topics", Phrase::new("Nội dung", "Topics"), FieldType::Choices(Topic::CODES))
                .required()
                .preset(Preset::Last),
            FieldSpec::new(
                "kind",
                Phrase::new("Hình thức", "Alone or in a group"),
                FieldType::Choice(ContactKind::CODES),
            )
            .required()
            .preset(Preset::Fixed("individual")),
            FieldSpec::new("heads", Phrase::new("Số lượt người", "People reached"), FieldType::Count(1, 100_000))
                .counted(Phrase::new("lượt người", "people"))
                .required()
                .preset(Preset::Number(1)),
            FieldSpec::new("place", Phrase::new("Địa điểm", "Place"), FieldType::Text(120)).preset(Preset::Last),
            FieldSpec::new("date", Phrase::new("Ngày tuyên truyền", "Date"), FieldType::Day)
                .required()
                .preset(Preset::Today),
            FieldSpec::new("team", Phrase::new("Đội", "Team"), FieldType::Record(team::KIND)).preset(Preset::Last),
            FieldSpec::new(
                "group",
                Phrase::new("Người nghe thuộc nhóm", "Beneficiary group"),
                FieldType::Choice(BeneficiaryGroup::CODES),
            ),
            FieldSpec::new(
                "audience",
                Phrase::new("Người nghe, ví dụ trường học, họp thôn", "Audience, such as a school or a hamlet meeting"),
                FieldType::Text(120),
            )
            .shown_when(When::Is("kind", &["group"])),
            FieldSpec::new(
                "people",
                Phrase::new("Người đồng ý ghi tên", "People who agreed to be named"),
                FieldType::Records(person::KIND),
            ),
            FieldSpec::new("note", Phrase::new("Ghi chú", "Note"), FieldType::Note(2000)),
        ],
        day: &["date"],
        headline: &["heads", "topics", "place"],
        readers: Readers::AllMembers,
        legal_basis: "outreach",
        keys: no_keys,
        decode: decode::<Self>,
    };
}
