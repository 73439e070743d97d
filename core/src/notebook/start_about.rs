//! What can be written down about a person, and starting it with the person filled in.

use super::Notebook;
use super::catalogue::KindItem;
use super::error::NotebookError;
use super::open::Open;
use crate::forms::FormView;
use crate::model::id::RecordId;
use crate::model::{
    FieldSpec, FieldType, Fields, KindSpec, Value, When, Writers, counselling, find_kind, need, person, referral,
    relapse, support, visit,
};

/// What is written down most often, in that order; the others follow in the order of the catalogue.
const FIRST: [&str; 6] = [visit::KIND, support::KIND, referral::KIND, relapse::KIND, need::KIND, counselling::KIND];

impl Notebook {
    /// Starts a form for a new record about a person: the person stands in it already.
    ///
    /// # Errors
    /// As [`Notebook::start_form`]; [`NotebookError::BadArgument`] for a kind that is not about a person.
    pub fn start_about(&self, kind: &str, person: &str) -> Result<FormView, NotebookError> {
        let open = self.open()?;
        let kind = find_kind(open.knowledge.kinds, kind).filter(|kind| kind.writers != Writers::Nobody);
        let kind = kind.ok_or(NotebookError::NotFound("kind"))?;
        let id: RecordId = person.parse().map_err(|_| NotebookError::BadArgument("person"))?;
        let (field, value) = place_of_person(kind, id).ok_or(NotebookError::BadArgument("kind"))?;
        open.store.read(|reader| {
            let person = reader.record(id)?.filter(|record| record.kind.code == person::KIND);
            let person = person.ok_or(NotebookError::NotFound("person"))?;
            let mut known = Fields::default();
            known.set(field.key, Some(value));
            let unit = Some(person.unit).filter(|unit| !unit.is_empty());
            open.start_new(reader, kind, open.own_circumstances(unit), &known, &[])
        })
    }
}

impl Open {
    /// What the holder is offered to write down about a person.
    pub(super) fn actions_about_people(&self) -> Vec<KindItem> {
        let offered = |kind: &&&'static KindSpec| kind.writers.include(self.identity.role) && is_about_a_person(kind);
        let mut kinds: Vec<&'static KindSpec> = self.knowledge.kinds.iter().filter(offered).copied().collect();
        kinds.sort_by_key(|kind| FIRST.iter().position(|first| *first == kind.code).unwrap_or(FIRST.len()));
        kinds.into_iter().map(KindItem::of).collect()
    }
}

/// Whether a record of that kind is about a person.
pub(super) fn is_about_a_person(kind: &'static KindSpec) -> bool {
    place_of_person(kind, RecordId::from_bytes([0; 16])).is_some()
}

/// The field in which a record of that kind names the person it is about, and what stands there then. None for a kind that
/// is about something else and only may name people, such as outreach.
fn place_of_person(kind: &'static KindSpec, person: RecordId) -> Option<(&'static FieldSpec, Value)> {
    let id = Value::Id(person);
    kind.fields.iter().find_map(|field| {
        let value = match field.kind {
            FieldType::Record(person::KIND) => id.clone(),
            FieldType::Records(person::KIND) if field.required == When::Always => Value::List(vec![id.clone()]),
            FieldType::Rows(row) => {
                let own = row.iter().find(|field| field.kind == FieldType::Record(person::KIND))?;
                let mut fields = Fields::default();
                fields.set(own.key, Some(id.clone()));
                Value::List(vec![Value::Row(fields)])
            }
            _ => return None,
        };
        Some((field, value))
    })
}
