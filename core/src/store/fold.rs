//! What a record is now: the fold of its entries in causal order.

use std::collections::{HashMap, HashSet};

use super::error::StoreError;
use crate::entry::{Entry, Op, order};
use crate::model::id::EntryId;
use crate::model::{Fields, KindSpec, Record, find_kind};

/// The record that these entries of one subject make, or none: it was taken back, its beginning has not arrived, its
/// body was erased, or only a newer version can read it.
pub(super) fn fold(entries: &[Entry], kinds: &'static [&'static KindSpec]) -> Result<Option<Record>, StoreError> {
    if let [only] = entries {
        return begin(only, kinds);
    }
    let metas: Vec<_> = entries.iter().map(Entry::meta).collect();
    let ordered = order(&metas);
    // By id: a search for each would take the square of the number of revisions.
    let by_id: HashMap<EntryId, &Entry> = entries.iter().rev().map(|entry| (entry.header().id, entry)).collect();
    let in_order: Vec<&Entry> = ordered.sequence().iter().filter_map(|id| by_id.get(id).copied()).collect();
    let taken_back = taken_back(&in_order);
    let mut standing = in_order.into_iter().filter(|entry| !taken_back.contains(&entry.header().id));
    let Some(created) = standing.by_ref().find(|entry| entry.header().op == Op::Create) else {
        return Ok(None);
    };
    let Some(first) = begin(created, kinds)? else { return Ok(None) };
    let mut fields = Fields::clone(&first.fields);
    let (mut unit, mut done_by) = (first.unit, first.done_by);
    for entry in standing {
        let header = entry.header();
        match header.op {
            Op::Correct { .. } | Op::Patch | Op::Decide { .. } => {
                if let Some(body) = entry.body() {
                    fields.apply(&body.changes());
                }
                if matches!(header.op, Op::Correct { .. }) {
                    unit = header.unit.clone().unwrap_or_default();
                    done_by = header.done_by;
                }
            }
            _ => {}
        }
    }
    drop_own_keys(&mut fields);
    let day = first.kind.day_of(&fields, created.header().day);
    Ok(Record::new(first.id, first.kind, fields, unit, day).ok().map(|record| record.done_by(done_by)))
}

/// The record as its creating entry alone says it.
fn begin(entry: &Entry, kinds: &'static [&'static KindSpec]) -> Result<Option<Record>, StoreError> {
    let header = entry.header();
    let (Op::Create, Some(kind), Some(body)) = (&header.op, find_kind(kinds, &header.kind), entry.body()) else {
        return Ok(None);
    };
    let mut fields = body.fields();
    drop_own_keys(&mut fields);
    let day = kind.day_of(&fields, header.day);
    let unit = header.unit.clone().unwrap_or_default();
    Ok(Record::new(header.subject, kind, fields, unit, day).ok().map(|record| record.done_by(header.done_by)))
}

/// A body's keys that begin with `_` are not the record's: kept warnings, the source document.
fn drop_own_keys(fields: &mut Fields) {
    fields.0.retain(|key, _| !key.starts_with('_'));
}

/// The entries that others take back. A later entry is judged first: who takes back a taking-back restores.
fn taken_back(in_order: &[&Entry]) -> HashSet<EntryId> {
    let mut gone = HashSet::new();
    for entry in in_order.iter().rev() {
        if let Op::Retract { of } = entry.header().op
            && !gone.contains(&entry.header().id)
        {
            gone.insert(of);
        }
    }
    gone
}
