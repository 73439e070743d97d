//! Save: the form becomes an entry, and its draft goes, in one transaction.

use super::Notebook;
use super::drafts::{Mode, draft_id};
use super::error::NotebookError;
use super::history::KeptWarning;
use super::observe::Changed;
use super::open::Open;
use super::write::Writing;
use crate::entry::{Entry, Op, order};
use crate::forms::{Finished, Kept, Problem, Unfinished, WarningView, headline};
use crate::model::discreet_debug;
use crate::model::id::{EntryId, RecordId};
use crate::model::{Changes, Fields, Record, Value};
use crate::rules::{Remembering, Said};
use crate::store::{Reader, RecordChange, Transaction};

/// The body's own keys beside the record's fields: the warnings that were kept, and the paper it was copied from.
const KEPT: &str = "_kept";
const SOURCE: &str = "_source";

/// What was saved.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Saved {
    /// The record.
    pub record: String,
    /// What [`Notebook::undo`] takes.
    pub undo: String,
    /// What a person reads: "Đã ghi: …".
    pub said: Said,
    /// What changed.
    pub changed: Changed,
}

discreet_debug!(Saved { record, undo, changed });

impl Saved {
    /// A record that was saved before: nothing changes now. None where the entry that began it is not here.
    pub(super) fn before(reader: &Reader<'_>, record: &Record) -> Result<Option<Self>, NotebookError> {
        let history = reader.history(record.id)?;
        let first = history.iter().find(|entry| matches!(entry.header().op, Op::Create));
        Ok(first.map(|entry| Self {
            record: record.id.to_string(),
            undo: entry.header().id.to_string(),
            said: said(Some(headline(record))),
            changed: Changed::default(),
        }))
    }
}

/// Why a form was not saved. The draft is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    /// Something is wrong or missing; the first is where the screen scrolls to.
    #[error("{} fields need an answer or a correction", .0.len())]
    Errors(Vec<Problem>),
    /// Nothing is wrong, and these warnings wait for a yes.
    #[error("{} warnings are not accepted yet", .0.len())]
    Warnings(Vec<WarningView>),
    /// It could not be written.
    #[error(transparent)]
    Failed(#[from] NotebookError),
}

impl From<crate::store::StoreError> for NotSaved {
    fn from(error: crate::store::StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Unfinished> for NotSaved {
    fn from(unfinished: Unfinished) -> Self {
        match unfinished {
            Unfinished::Errors(problems) => Self::Errors(problems),
            Unfinished::Warnings(warnings) => Self::Warnings(warnings),
            Unfinished::Form(error) => Self::Failed(error.into()),
        }
    }
}

impl Notebook {
    /// Saves a form. The rules are asked within the very transaction that writes.
    ///
    /// # Errors
    /// [`NotSaved`].
    pub fn save_form(&self, draft: &str) -> Result<Saved, NotSaved> {
        let open = self.open()?;
        let id = draft_id(draft)?;
        let tried = open.settle(id, |transaction| open.try_to_save(transaction, id))?;
        let (entry, change, record) = match tried {
            Tried::Saved(entry, change, record) => (entry, change, record),
            Tried::NotYet { why, new } => {
                if new {
                    open.tell(Changed::drafts());
                }
                return Err(why);
            }
        };
        let changed = Changed::of(&change).with_drafts();
        open.tell(changed.clone());
        let words = change.after.as_ref().map(headline);
        Ok(Saved { record: record.to_string(), undo: entry.to_string(), said: said(words), changed })
    }
}

/// What became of an attempt to save.
enum Tried {
    /// The entry, what it changed, and the record.
    Saved(EntryId, RecordChange, RecordId),
    /// Something is wrong, missing or not accepted; `new` tells whether the draft came into being by the attempt.
    NotYet { why: NotSaved, new: bool },
}

impl Open {
    fn try_to_save(&self, transaction: &mut Transaction<'_>, draft: RecordId) -> Result<Tried, NotSaved> {
        let reader = transaction.reader();
        let mut held = self.held(&reader, draft)?;
        let known = Remembering::of(&reader);
        let finished = match held.form.finish(&self.desk(&known, self.today(&reader)?)) {
            Ok(finished) => finished,
            Err(Unfinished::Form(error)) => return Err(NotebookError::from(error).into()),
            Err(unfinished) => {
                // What a save attempt showed stays shown, also after the app was stopped.
                let new = !held.kept;
                self.keep(transaction, draft, held)?;
                return Ok(Tried::NotYet { why: unfinished.into(), new });
            }
        };
        let writing = writing(&reader, held.mode, &finished)?;
        let (kind, record) = (writing.kind, writing.subject);
        let (entry, change) = self.append(transaction, writing)?;
        transaction.delete_draft(draft.as_bytes())?;
        if held.mode == Mode::New {
            self.remember_last(transaction, kind, record)?;
        }
        Ok(Tried::Saved(entry, change, record))
    }
}

fn writing(reader: &Reader<'_>, mode: Mode, finished: &Finished) -> Result<Writing, NotSaved> {
    let record = &finished.record;
    let mut people = record.people();
    let own = own_fields(finished);
    let (op, body) = match &finished.changes {
        None => {
            // Saved already, by another process that held the same draft: a second beginning would count for nothing.
            if !reader.history(record.id)?.is_empty() {
                return Err(NotebookError::NotFound("draft").into());
            }
            let mut fields = Fields::clone(&record.fields);
            fields.0.extend(own.0);
            (Op::Create, fields.to_cbor())
        }
        Some(changes) => {
            let mut changes = changes.clone();
            changes.0.extend(own.0.into_iter().map(|(key, value)| (key, Some(value))));
            // Taken back since the form was opened: there is nothing left to correct.
            let before = reader.record(record.id)?.ok_or(NotebookError::NotFound("record"))?;
            people.extend(before.people());
            let op = if mode == Mode::Update { Op::Patch } else { Op::Correct { of: newest(reader, record.id)? } };
            (op, changes.to_cbor())
        }
    };
    people.sort_unstable();
    people.dedup();
    Ok(Writing {
        kind: record.kind,
        op,
        subject: record.id,
        people,
        body,
        unit: record.unit.clone(),
        day: record.day,
        done_by: record.done_by,
        legal_basis: Some(finished.legal_basis.clone()),
        consent: finished.consent,
    })
}

/// What stands in the body beside the record: the warnings that a person kept, and the source document.
fn own_fields(finished: &Finished) -> Fields {
    let mut own = Fields::default();
    if !finished.kept.is_empty() {
        own.set(KEPT, Some(Value::List(finished.kept.iter().map(kept).collect())));
    }
    own.set(SOURCE, finished.source_document.clone().map(Value::Text));
    own
}

fn kept(kept: &Kept) -> Value {
    let mut row = Fields::default();
    row.set("rule", Some(Value::Text(kept.rule.clone())));
    row.set("field", Some(Value::Text(kept.field.clone())));
    row.set("reason", kept.reason.clone().map(Value::Text));
    Value::Row(row)
}

/// The warnings that an entry's body says were kept.
pub(super) fn kept_in(body: &Changes) -> Vec<KeptWarning> {
    let Some(Some(Value::List(rows))) = body.0.get(KEPT) else { return Vec::new() };
    let rows = rows.iter().filter_map(|row| match row {
        Value::Row(row) => {
            Some(KeptWarning { rule: row.text("rule")?.to_owned(), reason: row.text("reason").map(str::to_owned) })
        }
        _ => None,
    });
    rows.collect()
}

/// The newest entry of a record: what a correction corrects.
fn newest(reader: &Reader<'_>, record: RecordId) -> Result<EntryId, NotSaved> {
    let history = reader.history(record)?;
    let ordered = order(&history.iter().map(Entry::meta).collect::<Vec<_>>());
    ordered.sequence().last().copied().ok_or(NotSaved::Failed(NotebookError::NotFound("record")))
}

/// "Đã ghi: Gặp được · Tại nhà".
fn said(headline: Option<Said>) -> Said {
    match headline {
        Some(words) => Said { vi: format!("Đã ghi: {}", words.vi), en: format!("Saved: {}", words.en) },
        None => Said { vi: "Đã ghi".to_owned(), en: "Saved".to_owned() },
    }
}
