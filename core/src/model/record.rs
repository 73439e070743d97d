//! A record as it stands now: its kind, its fields, and where and when it belongs.

use std::any::Any;
use std::sync::Arc;

use chrono::NaiveDate;

use super::id::RecordId;
use super::kind::{Keyed, KindSpec, LookupKey, RecordKind};
use super::value::{Fields, Misfit};

/// A record as it stands now. Cloning is cheap.
#[derive(Clone)]
pub struct Record {
    /// Its name for life.
    pub id: RecordId,
    /// Its kind.
    pub kind: &'static KindSpec,
    /// Its fields.
    pub fields: Arc<Fields>,
    /// The administrative unit, by its code on the day of the event.
    pub unit: String,
    /// The day of the event.
    pub day: NaiveDate,
    /// The team membership for whom it was written down, where someone else did the writing.
    pub done_by: Option<RecordId>,
    typed: Arc<dyn Any + Send + Sync>,
}

impl Record {
    /// Decodes the fields by the kind.
    pub fn new(
        id: RecordId,
        kind: &'static KindSpec,
        fields: Fields,
        unit: String,
        day: NaiveDate,
    ) -> Result<Self, Misfit> {
        let typed = (kind.decode)(&fields)?.into();
        Ok(Self { id, kind, fields: Arc::new(fields), unit, day, done_by: None, typed })
    }

    /// With the membership for whom it was written down.
    pub fn done_by(mut self, membership: Option<RecordId>) -> Self {
        self.done_by = membership;
        self
    }

    /// The typed record, if it is of that kind.
    pub fn as_kind<T: RecordKind>(&self) -> Option<&T> {
        self.typed.downcast_ref()
    }

    /// The people it names.
    pub fn people(&self) -> Vec<RecordId> {
        self.kind.people(&self.fields)
    }

    /// Its lookup keys: those of its kind, and the membership for whom it was written down.
    pub fn keys(&self) -> Vec<LookupKey> {
        let mut keys = (self.kind.keys)(Keyed { fields: &self.fields, unit: &self.unit, day: self.day });
        keys.extend(self.done_by.map(|membership| LookupKey { index: DONE_BY, key: membership.to_string() }));
        keys
    }
}

/// The lookup index of what was written down for a membership.
pub const DONE_BY: &str = "done-by";

/// Shows which record it is and never what it holds.
impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Record({} {})", self.kind.code, self.id)
    }
}
