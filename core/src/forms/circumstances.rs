//! What stands beside the fields of every record.

use serde::{Deserialize, Serialize};

use crate::model::id::RecordId;

/// What stands beside the fields of every record: where, for whom, on what ground.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Circumstances {
    /// The code of the administrative unit on the day of the event; empty where none applies.
    pub unit: String,
    /// The team membership of who did it, where someone else writes it down.
    pub done_by: Option<RecordId>,
    /// The legal basis, where it is another than the kind's own.
    pub legal_basis: Option<String>,
    /// The paper it was copied from.
    pub source_document: Option<String>,
    /// The consent it rests on.
    pub consent: Option<RecordId>,
}

/// Shows the unit and which of the rest is there: a document's name may hold personal data.
impl std::fmt::Debug for Circumstances {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Circumstances")
            .field("unit", &self.unit)
            .field("done_by", &self.done_by)
            .field("legal_basis", &self.legal_basis)
            .field("source_document", &self.source_document.is_some())
            .field("consent", &self.consent)
            .finish()
    }
}
