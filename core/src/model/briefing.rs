//! A briefing (giao ban): a team meets to look back and plan.

use chrono::NaiveDate;
use serde::Deserialize;

use super::field::{FieldSpec, FieldType, Preset};
use super::id::RecordId;
use super::kind::{KindSpec, Readers, RecordKind, decode, no_keys};
use super::team;
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "briefing";

/// A briefing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Briefing {
    /// The day.
    pub date: Option<NaiveDate>,
    /// The team.
    pub team: Option<RecordId>,
    /// How many attended.
    pub attendees: Option<i64>,
    /// What was said and agreed.
    pub minutes: Option<String>,
}

impl RecordKind for Briefing {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Cuộc giao ban", "Team briefing"),
        fields: &[
            FieldSpec::new("date", Phrase::new("Ngày giao ban", "Date of the briefing"), FieldType::Day)
                .required()
                .preset(Preset::Today),
            FieldSpec::new("team", Phrase::new("Đội", "Team"), FieldType::Record(team::KIND))
                .required()
                .preset(Preset::Last),
            FieldSpec::new("attendees", Phrase::new("Số người dự", "Attendees"), FieldType::Count(1, 1000))
                .counted(Phrase::new("người dự", "attendees"))
                .required(),
            FieldSpec::new("minutes", Phrase::new("Biên bản", "Minutes"), FieldType::Note(8000)),
        ],
        day: &["date"],
        headline: &["attendees"],
        readers: Readers::AllMembers,
        legal_basis: "organisation",
        keys: no_keys,
        decode: decode::<Self>,
    };
}
