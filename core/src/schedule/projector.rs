//! Keeps what is due up to date with every change of a record.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::derive::due_of;
use crate::model::assignment::{self, HelperAssignment};
use crate::model::id::RecordId;
use crate::model::{decision, membership, person, visit};
use crate::rules::{EVER, Rulebook};
use crate::store::{Projection, Projector, Reader, RecordChange, StoreError};

/// Raised when something else is derived from the same records and rulesets.
const VERSION: u32 = 1;

/// What the due days depend on, beside the records.
const VALUES: [&str; 4] = ["visit_cadence_days", "visit_agreed_days", "missing_helper_days", "expiry_alert_days"];

/// The record kinds on which they depend.
const KINDS: [&str; 5] = [person::KIND, decision::KIND, assignment::KIND, visit::KIND, membership::KIND];

/// Derives what is due about the people whom a change touches.
#[derive(Debug, Clone)]
pub struct DueProjector {
    rulebook: Arc<Rulebook>,
}

impl DueProjector {
    /// By these rulesets.
    pub const fn new(rulebook: Arc<Rulebook>) -> Self {
        Self { rulebook }
    }
}

impl Projector for DueProjector {
    fn code(&self) -> &'static str {
        "due"
    }

    /// Other rulesets give other days, so they make another version by themselves (FNV-1a over what is used of them).
    fn version(&self) -> u32 {
        let values = self.rulebook.all().iter().map(|set| (set.from, VALUES.map(|key| set.value(key))));
        let text = format!("{VERSION} {:?}", values.collect::<Vec<_>>());
        text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    /// The people about whom something else may be due now. Whoever leaves a team leaves the people helped.
    fn touched(&self, change: &RecordChange, reader: &Reader<'_>) -> Result<BTreeSet<RecordId>, StoreError> {
        let Some(record) = change.after.as_ref().or(change.before.as_ref()) else { return Ok(BTreeSet::new()) };
        if !KINDS.contains(&record.kind.code) {
            return Ok(BTreeSet::new());
        }
        let mut people = BTreeSet::from_iter(change.people());
        if record.kind.code == membership::KIND {
            for assigned in reader.referring(record.id, assignment::KIND, EVER, usize::MAX)? {
                people.extend(assigned.as_kind::<HelperAssignment>().and_then(|assignment| assignment.person));
            }
        }
        Ok(people)
    }

    fn derive(&self, person: RecordId, projection: &mut Projection<'_>) -> Result<(), StoreError> {
        let due = due_of(&projection.reader(), &self.rulebook, person)?;
        projection.replace_due(person, &due)
    }
}
