//! One record, every answer with its label, as it is read.

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use crate::forms::{Circumstances, FieldView, Form};
use crate::model::discreet_debug;
use crate::model::id::RecordId;
use crate::rules::{Remembering, Said};
use crate::text::Phrase;

/// A record as it is read.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RecordView {
    /// The record.
    pub id: String,
    /// The code of its kind.
    pub kind: &'static str,
    /// What a person calls the kind.
    pub title: Phrase,
    /// The day of the event.
    pub day: NaiveDate,
    /// The unit's code.
    pub unit: String,
    /// Its filled fields in form order; a table's rows one after the other.
    pub fields: Vec<ShownField>,
}

discreet_debug!(RecordView { id, kind, day, unit, fields });

/// One answer.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ShownField {
    /// Its place: `date`, or `people[1].basis` in a row.
    pub path: String,
    /// What stands above it.
    pub label: Phrase,
    /// The answer.
    pub text: Said,
}

discreet_debug!(ShownField { path });

impl Notebook {
    /// A record with all its answers.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`], [`NotebookError::BadArgument`], [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn record(&self, record: &str) -> Result<RecordView, NotebookError> {
        let open = self.open()?;
        let id: RecordId = record.parse().map_err(|_| NotebookError::BadArgument("record"))?;
        open.store.read(|reader| {
            let record = reader.record(id)?.ok_or(NotebookError::NotFound("record"))?;
            let known = Remembering::of(reader);
            let desk = open.desk(&known, open.today(reader)?);
            // A form knows how every answer is shown; this one is never kept.
            let view = Form::correct(&record, id, Circumstances::default(), &desk)?.view(&desk)?;
            let mut fields = Vec::new();
            view.fields.iter().for_each(|field| show(field, &mut fields));
            Ok(RecordView {
                id: id.to_string(),
                kind: record.kind.code,
                title: record.kind.label,
                day: record.day,
                unit: record.unit.clone(),
                fields,
            })
        })
    }
}

fn show(field: &FieldView, shown: &mut Vec<ShownField>) {
    if let Some(text) = field.said() {
        shown.push(ShownField { path: field.path.clone(), label: field.label, text });
    }
    for row in &field.rows {
        row.fields.iter().for_each(|field| show(field, shown));
    }
}
