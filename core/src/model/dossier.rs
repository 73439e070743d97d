//! A court dossier: papers sent to court for compulsory rehabilitation, of one person or several.

use chrono::NaiveDate;
use serde::Deserialize;

use super::field::{FieldSpec, FieldType, Preset};
use super::id::RecordId;
use super::kind::{KindSpec, Readers, RecordKind, decode, no_keys};
use super::person;
use crate::text::Phrase;

/// The stored code of the kind.
pub const KIND: &str = "court-dossier";

/// A court dossier.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct CourtDossier {
    /// The dossier's number.
    pub number: Option<String>,
    /// The day it was sent.
    pub sent_on: Option<NaiveDate>,
    /// The court.
    pub court: Option<String>,
    /// The people it is about.
    pub people: Vec<RecordId>,
    /// What else is to be said.
    pub note: Option<String>,
}

impl RecordKind for CourtDossier {
    const SPEC: KindSpec = KindSpec {
        code: KIND,
        version: 1,
        label: Phrase::new("Hồ sơ chuyển tòa án", "Court dossier"),
        fields: &[
            FieldSpec::new("number", Phrase::new("Số hồ sơ", "Dossier number"), FieldType::Text(40)).required(),
            FieldSpec::new("sent_on", Phrase::new("Ngày chuyển hồ sơ", "Sent on"), FieldType::Day)
                .required()
                .preset(Preset::Today),
            FieldSpec::new("court", Phrase::new("Tòa án", "Court"), FieldType::Text(120))
                .required()
                .preset(Preset::Last),
            FieldSpec::new(
                "people",
                Phrase::new("Người trong hồ sơ", "People in the dossier"),
                FieldType::Records(person::KIND),
            )
            .required(),
            FieldSpec::new("note", Phrase::new("Ghi chú", "Note"), FieldType::Note(2000)),
        ],
        day: &["sent_on"],
        headline: &["number", "court"],
        readers: Readers::Managers,
        legal_basis: "management",
        keys: no_keys,
        decode: decode::<Self>,
    };
}
