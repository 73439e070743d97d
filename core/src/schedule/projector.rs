//! Keeps what is due up to date with every change of a record.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::derive::due_of;
use crate::model::Record;
use crate::model::assignment::{self, HelperAssignment};
use crate::model::briefing::{self, Briefing};
use crate::model::club_meeting::{self, ClubMeeting};
use crate::model::id::RecordId;
use crate::model::membership::{self, Membership};
use crate::model::need::Need;
use crate::model::support::{self, Support};
use crate::model::{
    club, counselling, decision, determination, dose, dossier, episode, movement, need, person, referral, relapse,
    team, verification, visit,
};
use crate::rules::{EVER, Rulebook};
use crate::store::{Projection, Projector, Reader, RecordChange, StoreError};

/// Raised when something else is derived from the same records and rulesets.
const VERSION: u32 = 5;

/// The record kinds on which what is due about a person depends.
const OF_PEOPLE: [&str; 16] = [
    person::KIND,
    decision::KIND,
    assignment::KIND,
    visit::KIND,
    membership::KIND,
    referral::KIND,
    movement::KIND,
    need::KIND,
    support::KIND,
    counselling::KIND,
    relapse::KIND,
    determination::KIND,
    episode::KIND,
    dossier::KIND,
    dose::KIND,
    verification::KIND,
];

/// Derives what is due about the people, clubs and teams that a change touches.
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

    /// Other rulesets or holidays give other days, so they make another version by themselves (FNV-1a over all of them).
    fn version(&self) -> u32 {
        let text = format!("{VERSION} {:?}", self.rulebook);
        text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    /// The people, clubs and teams about whom something else may be due now. Whoever leaves a team leaves the people helped.
    fn touched(&self, change: &RecordChange, reader: &Reader<'_>) -> Result<BTreeSet<RecordId>, StoreError> {
        let mut touched = BTreeSet::new();
        for record in change.before.iter().chain(&change.after) {
            if OF_PEOPLE.contains(&record.kind.code) {
                touched.extend(change.people());
            }
            touched.extend(group_of(record));
            if record.kind.code == membership::KIND {
                for assigned in reader.referring(record.id, assignment::KIND, EVER, usize::MAX)? {
                    touched.extend(assigned.as_kind::<HelperAssignment>().and_then(|assignment| assignment.person));
                }
            }
            // A need may be met by what was given to somebody else of the family.
            if let Some(need) = record.as_kind::<Support>().and_then(|support| support.need) {
                let need = reader.record(need)?;
                touched.extend(need.and_then(|record| record.as_kind::<Need>()?.person));
            }
        }
        Ok(touched)
    }

    fn derive(&self, subject: RecordId, projection: &mut Projection<'_>) -> Result<(), StoreError> {
        let due = due_of(&projection.reader(), &self.rulebook, subject)?;
        projection.replace_due(subject, &due)
    }
}

/// The club or team that a record is or belongs to.
fn group_of(record: &Record) -> Option<RecordId> {
    match record.kind.code {
        club::KIND | team::KIND => Some(record.id),
        club_meeting::KIND => record.as_kind::<ClubMeeting>()?.club,
        briefing::KIND => record.as_kind::<Briefing>()?.team,
        membership::KIND => record.as_kind::<Membership>()?.team,
        _ => None,
    }
}
