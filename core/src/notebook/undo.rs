//! Undo: take back the last thing, as long as nothing builds on it.

use super::Notebook;
use super::error::NotebookError;
use super::observe::Changed;
use super::open::Open;
use super::write::Writing;
use crate::entry::{Entry, Op, order};
use crate::model::id::{EntryId, RecordId};
use crate::model::{Changes, DONE_BY, LookupKey, Record, Role, Writers, find_kind};
use crate::rules::{self, Case, Moment, Severity};
use crate::store::Reader;

impl Notebook {
    /// Takes back what an entry did. `entry` is what a save answered as its undo. What an undo took back stays so.
    ///
    /// # Errors
    /// [`NotebookError::CannotUndo`] once a later entry of the record has seen it; for a record that begins with it, once a
    /// live record names it or was written down for it; [`NotebookError::UndoRefused`] for a change, once the rules refuse what
    /// was there before, such as a number that was used elsewhere since; [`NotebookError::NotFound`] for an entry that is not held or was taken back already;
    /// [`NotebookError::RoleNeeded`] for what the app wrote by itself, such as a locked period: that is for managers;
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
                if !matches!(header.op, Op::Create | Op::Correct { .. } | Op::Patch) {
                    return Err(NotebookError::CannotUndo);
                }
                let built_on = history.iter().any(|later| ordered.has_seen(later.header().id, of));
                let named = header.op == Op::Create && is_named(&reader, header.subject)?;
                if built_on || named {
                    return Err(NotebookError::CannotUndo);
                }
                let kind = find_kind(open.knowledge.kinds, &header.kind).ok_or(NotebookError::NotFound("entry"))?;
                if kind.writers == Writers::Nobody && open.identity.role != Role::Manager {
                    return Err(NotebookError::RoleNeeded(Role::Manager));
                }
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
            let change = open.append(transaction, writing)?.1;
            if let Some(restored) = &change.after {
                open.refuse_broken(&transaction.reader(), restored)?;
            }
            Ok(change)
        })?;
        let changed = Changed::of(&change);
        open.tell(changed.clone());
        Ok(changed)
    }
}

/// Whether a live record names this one, or was written down for it.
fn is_named(reader: &Reader<'_>, record: RecordId) -> Result<bool, NotebookError> {
    let done_by = LookupKey { index: DONE_BY, key: record.to_string() };
    Ok(!reader.timeline(record, None, 1)?.is_empty() || !reader.with_key(&done_by)?.is_empty())
}

impl Open {
    /// Every way in is checked by the rules, the way back, too. What they warn of was there before.
    fn refuse_broken(&self, reader: &Reader<'_>, restored: &Record) -> Result<(), NotebookError> {
        let case = Case { record: restored, context: self.context(reader, self.today(reader)?) };
        let found = rules::check(self.knowledge.rules, Moment::Save, &case)?;
        let broken = found.iter().any(|finding| finding.severity == Severity::Error);
        if broken { Err(NotebookError::UndoRefused) } else { Ok(()) }
    }
}
