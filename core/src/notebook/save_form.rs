//! Save: the form becomes an entry, and its draft goes, in one transaction.

use super::Notebook;
use super::drafts::{Mode, draft_id};
use super::error::NotebookError;
use super::observe::Changed;
use super::open::Open;
use super::write::Writing;
use crate::entry::{Entry, Op, order};
use crate::forms::{Finished, Kept, Problem, Unfinished, WarningView, headline};
use crate::model::id::{EntryId, RecordId};
use crate::model::{Changes, Fields, Value};
use crate::rules::Said;
use crate::store::Reader;

/// The body's own keys beside the record's fields: the warnings that were kept, and the paper it was copied from.
const KEPT: &str = "_kept";
const SOURCE: &str = "_source";

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
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
        let (entry, change, record) = open.store.write(|transaction| {
            let writing = {
                let reader = transaction.reader();
                let mut held = open.held(&reader, id)?;
                let finished = held.form.finish(&open.desk(&reader, open.today(&reader).map_err(NotSaved::from)?));
                // What a save attempt showed stays shown.
                let mode = held.mode;
                open.hold(held);
                writing(&reader, mode, finished?)?
            };
            let record = writing.subject;
            let (entry, change) = open.append(transaction, writing)?;
            transaction.delete_draft(id.as_bytes())?;
            Ok::<_, NotSaved>((entry, change, record))
        })?;
        open.forms().remove(&id);
        let changed = Changed::of(&change).with_drafts();
        open.tell(&changed);
        let words = change.after.as_ref().map(headline);
        Ok(Saved { record: record.to_string(), undo: entry.to_string(), said: said(words), changed })
    }
}

fn writing(reader: &Reader<'_>, mode: Mode, finished: Finished) -> Result<Writing, NotSaved> {
    let record = &finished.record;
    let mut people = record.people();
    let own = own_fields(&finished);
    let (op, body) = match &finished.changes {
        None => {
            let mut fields = Fields::clone(&record.fields);
            fields.0.extend(own.0);
            (Op::Create, fields.to_cbor())
        }
        Some(changes) => {
            let mut changes = changes.clone();
            changes.0.extend(own.0.into_iter().map(|(key, value)| (key, Some(value))));
            if let Some(before) = reader.record(record.id)? {
                people.extend(before.people());
            }
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

/// The warnings that an entry's body says were kept: rule and reason.
pub(super) fn kept_in(body: &Changes) -> Vec<(String, Option<String>)> {
    let Some(Some(Value::List(rows))) = body.0.get(KEPT) else { return Vec::new() };
    let rows = rows.iter().filter_map(|row| match row {
        Value::Row(row) => Some((row.text("rule")?.to_owned(), row.text("reason").map(str::to_owned))),
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

/// "Đã ghi: Lượt thăm · Gặp được, Tại nhà".
fn said(headline: Option<Said>) -> Said {
    match headline {
        Some(words) => Said { vi: format!("Đã ghi: {}", words.vi), en: format!("Saved: {}", words.en) },
        None => Said { vi: "Đã ghi".to_owned(), en: "Saved".to_owned() },
    }
}

impl Open {
    /// The forms at hand.
    pub(super) fn forms(
        &self,
    ) -> std::sync::MutexGuard<'_, std::collections::HashMap<RecordId, super::drafts::OpenForm>> {
        self.forms.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
