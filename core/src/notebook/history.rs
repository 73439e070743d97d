//! History: who did what to a record, and when. It is the audit log: there is no second one.

use chrono::{DateTime, NaiveDate, Utc};

use super::Notebook;
use super::error::NotebookError;
use super::save_form::kept_in;
use crate::entry::{Body, Entry, Op, order};
use crate::model::discreet_debug;
use crate::model::find_kind;
use crate::model::id::RecordId;
use crate::text::Phrase;

/// A warning that was kept with an entry.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct KeptWarning {
    /// The rule, such as `R33`.
    pub rule: String,
    /// The reason given.
    pub reason: Option<String>,
}

discreet_debug!(KeptWarning { rule });

/// One step of a record's history.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HistoryItem {
    /// The entry.
    pub entry: String,
    /// What it did: `create`, `correct`, `patch`, `retract`, `erase`, `decide` or `newer`.
    pub did: &'static str,
    /// The day it is about.
    pub day: NaiveDate,
    /// When it was written, by the writer's clock, which may be wrong.
    pub written_at: DateTime<Utc>,
    /// The member who wrote it.
    pub author: String,
    /// The labels of the fields it set or cleared.
    pub fields: Vec<Phrase>,
    /// The warnings that were kept with it.
    pub kept: Vec<KeptWarning>,
    /// Whether its content was erased.
    pub erased: bool,
}

discreet_debug!(HistoryItem { entry, did, day, written_at, author, erased });

impl Notebook {
    /// Everything that happened to a record, first to last, taken-back steps included.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`], [`NotebookError::BadArgument`], [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn history(&self, record: &str) -> Result<Vec<HistoryItem>, NotebookError> {
        let open = self.open()?;
        let id: RecordId = record.parse().map_err(|_| NotebookError::BadArgument("record"))?;
        let entries = open.store.read(|reader| reader.history(id))?;
        if entries.is_empty() {
            return Err(NotebookError::NotFound("record"));
        }
        let ordered = order(&entries.iter().map(Entry::meta).collect::<Vec<_>>());
        let in_order = ordered.sequence().iter().filter_map(|id| entries.iter().find(|e| e.header().id == *id));
        Ok(in_order.map(|entry| item(entry, open.knowledge.kinds)).collect())
    }
}

fn item(entry: &Entry, kinds: &'static [&'static crate::model::KindSpec]) -> HistoryItem {
    let header = entry.header();
    let changes = entry.body().map(Body::changes).unwrap_or_default();
    let kind = find_kind(kinds, &header.kind);
    let labels = kind.into_iter().flat_map(|kind| kind.fields).filter(|field| changes.0.contains_key(field.key));
    HistoryItem {
        entry: header.id.to_string(),
        did: match header.op {
            Op::Create => "create",
            Op::Correct { .. } => "correct",
            Op::Patch => "patch",
            Op::Retract { .. } => "retract",
            Op::Erase { .. } => "erase",
            Op::Decide { .. } => "decide",
            Op::Unknown(_) => "newer",
        },
        day: header.day,
        written_at: i64::try_from(header.written_at)
            .ok()
            .and_then(DateTime::from_timestamp_millis)
            .unwrap_or(DateTime::UNIX_EPOCH),
        author: header.author.to_string(),
        fields: labels.map(|field| field.label).collect(),
        kept: kept_in(&changes),
        erased: entry.body().is_none(),
    }
}
