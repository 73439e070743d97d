//! A commitment: people sign that they will keep away from drugs. Counted, or named by those who agree.

use chrono::NaiveDate;
use serde::Deserialize;

use super::field::{FieldSpec, FieldType, Preset, When};
use super::id::RecordId;
use super::kind::{KindSpec, Readers, RecordKind, decode, no_keys};
use super::person;
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "commitment";

/// A commitment.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Commitment {
    /// The day.
    pub date: Option<NaiveDate>,
    /// The one person who signed, where named.
    pub person: Option<RecordId>,
    /// How many signed, where not named.
    pub heads: Option<i64>,
    /// Where.
    pub place: Option<String>,
    /// What else is to be said.
    pub note: Option<String>,
}

impl Commitment {
    /// How many people signed.
    pub fn signers(&self) -> i64 {
        if self.person.is_some() { 1 } else { self.heads.unwrap_or(0) }
    }
}

impl RecordKind for Commitment {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Ký cam kết", "Commitment"),
        fields: &[
            FieldSpec::new("date", Phrase::new("Ngày ký", "Signed on"), FieldType::Day)
                .required()
                .preset(Preset::Today),
            FieldSpec::new("person", Phrase::new("Người ký", "Person who signed"), FieldType::Record(person::KIND)),
            FieldSpec::new("heads", Phrase::new("Số người ký", "How many signed"), FieldType::Count(1, 100_000))
                .counted(Phrase::new("người ký", "signers"))
                .shown_when(When::Empty("person"))
                .required_when(When::Empty("person")),
            FieldSpec::new("place", Phrase::new("Địa điểm", "Place"), FieldType::Text(120)).preset(Preset::Last),
            FieldSpec::new("note", Phrase::new("Ghi chú", "Note"), FieldType::Note(2000)),
        ],
        day: &["date"],
        headline: &["heads", "place"],
        readers: Readers::AllMembers,
        legal_basis: "organisation",
        keys: no_keys,
        decode: decode::<Self>,
    };
}
