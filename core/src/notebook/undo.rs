//! Undo: take back the last thing, as long as nothing builds on it.

use super::Notebook;
use super::error::NotebookError;
use super::observe::Changed;
use super::write::Writing;
use crate::entry::{Entry, Op, order};
use crate::model::id::EntryId;
use crate::model::{Changes, find_kind};

impl Notebook {
    /// Takes back what an entry did. `entry` is what a save answered as its undo.
    ///
    /// # Errors
    /// [`NotebookError::CannotUndo`] once a later entry of the record has seen it, or, for a record that begins with it,
    /// once a live record names it; [`NotebookError::NotFound`] for an entry that is not held or was taken back already;
    /// [`NotebookError::BadArgument`]; [`NotebookError::Store`]; [`NotebookError::Locked`].
    pub fn undo(&self, entry: &str) -> Result<Changed, NotebookError> {
        let open = self.open()?;
        let of: EntryId = entry.parse().map_err(|_| NotebookError::BadArgument("entry"))?;
        let change = open.store.write(|transaction| {
            let writing = {
                let reader = transaction.reader();
                let taken = reader.entry(of)?.ok_or(NotebookError::NotFound("entry"))?;
                let header = taken.header();
                let history = reader.history(header.subject)?;
                if history.iter().any(|later| later.header().op == Op::Retract { of }) {
                    return Err(NotebookError::NotFound("entry"));
                }
                let ordered = order(&history.iter().map(Entry::meta).collect::<Vec<_>>());
                let built_on = history.iter().any(|later| ordered.has_seen(later.header().id, of));
                let named = header.op == Op::Create && !reader.timeline(header.subject, None, 1)?.is_empty();
                if built_on || named {
                    return Err(NotebookError::CannotUndo);
                }
                let kind = find_kind(open.knowledge.kinds, &header.kind).ok_or(NotebookError::NotFound("entry"))?;
                Writing {
                    kind,
                    op: Op::Retract { of },
                    subject: header.subject,
                    people: header.persons.clone(),
                    body: Changes::default().to_cbor(),
                    unit: header.unit.clone().unwrap_or_default(),
                    day: header.day,
                    done_by: header.done_by,
                    legal_basis: header.basis.clone(),
                    consent: header.consent,
                }
            };
            Ok(open.append(transaction, writing)?.1)
        })?;
        let changed = Changed::of(&change);
        open.tell(&changed);
        Ok(changed)
    }
}
