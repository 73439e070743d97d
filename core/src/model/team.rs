//! A team: volunteers or a counselling group of one commune.

use chrono::NaiveDate;
use serde::Deserialize;

use super::codes::codes;
use super::field::{FieldSpec, FieldType, Preset};
use super::kind::{KindSpec, Readers, RecordKind, decode, no_keys};
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "team";

codes! {
    /// What a team is for.
    TeamKind {
        Volunteers = "volunteers", "Đội công tác xã hội tình nguyện", "Volunteer social-work team";
        Counselling = "counselling", "Tổ tư vấn", "Counselling group";
    }
}

/// A team.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Team {
    /// Its name.
    pub name: Option<String>,
    /// What it is for.
    pub kind: Option<TeamKind>,
    /// The day it was set up.
    pub from: Option<NaiveDate>,
    /// Its last day.
    pub to: Option<NaiveDate>,
}

impl RecordKind for Team {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Đội, tổ", "Team"),
        fields: &[
            FieldSpec::new("name", Phrase::new("Tên đội, tổ", "Name of the team"), FieldType::Text(120)).required(),
            FieldSpec::new("kind", Phrase::new("Loại đội, tổ", "Kind of team"), FieldType::Choice(TeamKind::CODES))
                .required()
                .preset(Preset::Fixed("volunteers")),
            FieldSpec::new("from", Phrase::new("Ngày thành lập", "Set up on"), FieldType::Day)
                .required()
                .preset(Preset::Today),
            FieldSpec::new("to", Phrase::new("Ngày kết thúc", "Last day"), FieldType::Day),
        ],
        day: &["from"],
        headline: &["name"],
        readers: Readers::AllMembers,
        legal_basis: "organisation",
        keys: no_keys,
        decode: decode::<Self>,
    };
}
