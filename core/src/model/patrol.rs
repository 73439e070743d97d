//! A patrol: forces of a commune walk an area together.

use chrono::NaiveDate;
use serde::Deserialize;

use super::codes::codes;
use super::field::{FieldSpec, FieldType, Preset};
use super::kind::{KindSpec, Readers, RecordKind, decode, no_keys};
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "patrol";

codes! {
    /// Who takes part.
    Force {
        Team = "team", "Đội tình nguyện", "Volunteer team";
        Police = "police", "Công an", "Police";
        Military = "military", "Dân quân, quân sự", "Militia or military";
        MassOrganisation = "mass-organisation", "Đoàn thể", "Mass organisation";
    }
}

/// A patrol.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Patrol {
    /// The day.
    pub date: Option<NaiveDate>,
    /// Who took part.
    pub forces: Vec<Force>,
    /// Where.
    pub area: Option<String>,
    /// How many people took part.
    pub participants: Option<i64>,
    /// What else is to be said.
    pub note: Option<String>,
}

impl RecordKind for Patrol {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Cuộc tuần tra", "Patrol"),
        fields: &[
            FieldSpec::new("date", Phrase::new("Ngày tuần tra", "Date of the patrol"), FieldType::Day)
                .required()
                .preset(Preset::Today),
            FieldSpec::new(
                "forces",
                Phrase::new("Lực lượng tham gia", "Forces that took part"),
                FieldType::Choices(Force::CODES),
            )
            .required()
            .preset(Preset::Last),
            FieldSpec::new("area", Phrase::new("Địa bàn", "Area"), FieldType::Text(120))
                .required()
                .preset(Preset::Last),
            FieldSpec::new("participants", Phrase::new("Số người tham gia", "Participants"), FieldType::Count(1, 1000))
                .counted(Phrase::new("người tham gia", "participants")),
            FieldSpec::new("note", Phrase::new("Ghi chú", "Note"), FieldType::Note(2000)),
        ],
        day: &["date"],
        headline: &["area", "participants"],
        readers: Readers::AllMembers,
        legal_basis: "organisation",
        keys: no_keys,
        decode: decode::<Self>,
    };
}
