//! A membership: someone's part in a team. It grants nothing in the app; the signed member statement does.

use chrono::NaiveDate;
use serde::Deserialize;

use super::codes::codes;
use super::field::{FieldSpec, FieldType, Preset};
use super::kind::{KindSpec, Readers, RecordKind, decode, no_keys};
use super::team;
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "membership";

codes! {
    /// A part in a team.
    TeamRole {
        Leader = "leader", "Đội trưởng", "Team leader";
        Deputy = "deputy", "Đội phó", "Deputy team leader";
        Volunteer = "volunteer", "Tình nguyện viên", "Volunteer";
        Collaborator = "collaborator", "Cộng tác viên", "Collaborator";
    }
}

/// A membership.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Membership {
    /// The team.
    pub team: Option<super::id::RecordId>,
    /// The volunteer's name.
    pub name: Option<String>,
    /// The volunteer's phone.
    pub phone: Option<String>,
    /// The part in the team.
    pub role: Option<TeamRole>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

impl Membership {
    /// Whether it holds on that day.
    pub fn active_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl RecordKind for Membership {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Thành viên đội", "Team membership"),
        fields: &[
            FieldSpec::new("team", Phrase::new("Đội", "Team"), FieldType::Record(team::KIND)).required(),
            FieldSpec::new("name", Phrase::new("Họ và tên", "Full name"), FieldType::Name).required(),
            FieldSpec::new("phone", Phrase::new("Số điện thoại", "Phone number"), FieldType::Phone),
            FieldSpec::new(
                "role",
                Phrase::new("Vai trò trong đội", "Role in the team"),
                FieldType::Choice(TeamRole::CODES),
            )
            .required()
            .preset(Preset::Fixed("volunteer")),
            FieldSpec::new("from", Phrase::new("Từ ngày", "From"), FieldType::Day).required().preset(Preset::Today),
            FieldSpec::new("to", Phrase::new("Đến ngày", "To"), FieldType::Day),
        ],
        day: &["from"],
        headline: &["name", "role"],
        readers: Readers::AllMembers,
        legal_basis: "organisation",
        keys: no_keys,
        decode: decode::<Self>,
    };
}
