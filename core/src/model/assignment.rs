//! A helper assignment: who walks beside a person, from when until when.

use chrono::NaiveDate;
use serde::Deserialize;

use super::codes::codes;
use super::field::{FieldSpec, FieldType, Preset, When};
use super::id::RecordId;
use super::kind::{KindSpec, Readers, RecordKind, decode, no_keys};
use super::{membership, person};
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "helper-assignment";

codes! {
    /// First or second helper. A person has at most one primary helper at a time.
    HelperRole {
        Primary = "primary", "Người giúp đỡ chính", "Primary helper";
        Second = "second", "Người giúp đỡ thứ hai", "Second helper";
    }
}

codes! {
    /// Where the helper comes from.
    Organisation {
        Team = "team", "Đội tình nguyện", "Volunteer team";
        MassOrganisation = "mass-organisation", "Đoàn thể", "Mass organisation";
        Police = "police", "Công an", "Police";
        Family = "family", "Gia đình, dòng họ", "Family or clan";
    }
}

/// A helper assignment.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct HelperAssignment {
    /// Who is helped.
    pub person: Option<RecordId>,
    /// Where the helper comes from.
    pub organisation: Option<Organisation>,
    /// The helper's team membership.
    pub helper: Option<RecordId>,
    /// The helper's name, where there is no membership.
    pub helper_name: Option<String>,
    /// First or second helper.
    pub role: Option<HelperRole>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
    /// What the next helper should know.
    pub hand_over: Option<String>,
}

impl HelperAssignment {
    /// Whether it holds on that day.
    pub fn active_on(&self, day: NaiveDate) -> bool {
        self.from.is_some_and(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl RecordKind for HelperAssignment {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Phân công giúp đỡ", "Helper assignment"),
        fields: &[
            FieldSpec::new(
                "person",
                Phrase::new("Người được giúp đỡ", "Person helped"),
                FieldType::Record(person::KIND),
            )
            .required(),
            FieldSpec::new(
                "organisation",
                Phrase::new("Người giúp đỡ thuộc", "Helper comes from"),
                FieldType::Choice(Organisation::CODES),
            )
            .required()
            .preset(Preset::Fixed("team")),
            FieldSpec::new("helper", Phrase::new("Người giúp đỡ", "Helper"), FieldType::Record(membership::KIND))
                .shown_when(When::Is("organisation", &["team", "mass-organisation"]))
                .required_when(When::Is("organisation", &["team"])),
            FieldSpec::new("helper_name", Phrase::new("Họ tên người giúp đỡ", "Helper's name"), FieldType::Name)
                .shown_when(When::Is("organisation", &["mass-organisation", "police", "family"]))
                .required_when(When::Is("organisation", &["police", "family"])),
            FieldSpec::new("role", Phrase::new("Vai trò", "Role"), FieldType::Choice(HelperRole::CODES))
                .required()
                .preset(Preset::Fixed("primary")),
            FieldSpec::new("from", Phrase::new("Từ ngày", "From"), FieldType::Day).required().preset(Preset::Today),
            FieldSpec::new("to", Phrase::new("Đến ngày", "To"), FieldType::Day),
            FieldSpec::new("hand_over", Phrase::new("Ghi chú bàn giao", "Hand-over note"), FieldType::Note(2000)),
        ],
        day: &["from"],
        headline: &["organisation", "role"],
        readers: Readers::AllMembers,
        legal_basis: "management",
        keys: no_keys,
        decode: decode::<Self>,
    };
}
