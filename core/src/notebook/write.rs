//! The one way in: sign an entry, append it, bring the projections up to date.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::error::NotebookError;
use super::open::Open;
use crate::entry::{Audience, Body, ChainKey, Entry, NewEntry, Op, order};
use crate::model::id::{EntryId, RecordId};
use crate::model::{KindSpec, Readers};
use crate::store::{RecordChange, Transaction};

/// One write, checked already.
pub(super) struct Writing {
    pub(super) kind: &'static KindSpec,
    pub(super) op: Op,
    pub(super) subject: RecordId,
    /// Everyone it is about, before and after.
    pub(super) people: Vec<RecordId>,
    /// The fields, or those that change, in CBOR.
    pub(super) body: Vec<u8>,
    pub(super) unit: String,
    pub(super) day: NaiveDate,
    pub(super) done_by: Option<RecordId>,
    pub(super) legal_basis: Option<String>,
    pub(super) consent: Option<RecordId>,
}

impl Open {
    /// Writes within a transaction. It is durable once that commits.
    pub(super) fn append(
        &self,
        transaction: &mut Transaction<'_>,
        writing: Writing,
    ) -> Result<(EntryId, RecordChange), NotebookError> {
        let audience = match writing.kind.readers {
            Readers::Managers => Audience::Managers,
            Readers::AllMembers => Audience::AllMembers,
        };
        let (today, mut clock, seen) = {
            let reader = transaction.reader();
            let seen = match writing.op {
                // Nobody has written about a record that begins now.
                Op::Create => Vec::new(),
                _ => seen(&reader.history(writing.subject)?, &audience),
            };
            (self.today(&reader)?, self.hybrid_clock(&reader)?, seen)
        };
        let now = self.host.clock.now();
        let stamp = clock.now(self.now_ms());
        let ruleset = self.knowledge.rulebook.on(writing.day).code.clone();
        let new = NewEntry {
            group: self.identity.group,
            id: EntryId::make(now),
            kind: writing.kind.code.to_owned(),
            kind_version: writing.kind.version,
            op: writing.op,
            subject: writing.subject,
            persons: writing.people,
            unit: (!writing.unit.is_empty()).then_some(writing.unit),
            day: writing.day,
            author: self.identity.member,
            done_by: writing.done_by,
            device: self.identity.device,
            audience: audience.clone(),
            written_at: self.now_ms(),
            stamp,
            seen,
            ruleset,
            basis: Some(writing.legal_basis.unwrap_or_else(|| writing.kind.legal_basis.to_owned())),
            consent: writing.consent,
            body: Body::from_cbor(&writing.body)?,
        };
        let chain = ChainKey { device: self.identity.device, audience };
        let entry = Entry::sign(new, &transaction.chain_head(&chain)?, &self.identity)?;
        let change = transaction.append(&entry)?;
        self.remember(transaction, stamp, today)?;
        Ok((entry.header().id, change))
    }
}

/// What a new entry says it has seen: the heads, and those its own readers can read.
fn seen(history: &[Entry], readers: &Audience) -> Vec<EntryId> {
    let open = history.iter().filter(|entry| entry.header().audience.is_open_to(readers));
    let open: HashSet<EntryId> = open.map(|entry| entry.header().id).collect();
    let readable = |id| open.contains(&id);
    order(&history.iter().map(Entry::meta).collect::<Vec<_>>()).seen_for(readable)
}
