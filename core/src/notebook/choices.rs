//! What can be picked for a field that takes a record or an administrative unit, as somebody types.

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use super::open::Open;
use super::start_about::is_about_a_person;
use crate::forms::{Answer, FieldView, FormView, Widget, headline};
use crate::model::id::RecordId;
use crate::model::membership::Membership;
use crate::model::unit::{self, AdminUnit};
use crate::model::{Record, discreet_debug, find_kind, person};
use crate::rules::{self, EVER, Said};
use crate::store::Reader;
use crate::text::date::show_day;
use crate::text::matches;
use crate::text::name::words_key;

/// Rows of an answer: who does not see it types on.
const MOST_CHOICES: usize = 20;
/// Records of a kind that are looked at, the newest first.
const RECORDS: usize = 500;
/// Units that are looked at: a province has some hundred today, and those of before.
const UNITS: usize = 2_000;

/// Something that can be picked.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChoiceItem {
    /// The record's id or the unit's code: the answer.
    pub id: String,
    /// What a person calls it.
    pub name: Said,
    /// What tells it from another of the same name: a person's hamlet, a member's team, the unit above. Empty where nothing
    /// does.
    pub line: String,
}

discreet_debug!(ChoiceItem { id });

impl Notebook {
    /// What can be picked for a field of a form, twenty at most: what holds every word of the query, marks or not; with an
    /// empty query the first ones. Where the form names a person, records about that person come alone.
    ///
    /// # Errors
    /// As [`Notebook::form`]; [`NotebookError::BadArgument`] for a field that takes neither a record nor a unit.
    pub fn field_choices(&self, draft: &str, field: &str, query: &str) -> Result<Vec<ChoiceItem>, NotebookError> {
        let view = self.form(draft)?;
        let shown = find(&view.fields, field).ok_or(NotebookError::BadArgument("field"))?;
        match shown.widget {
            Widget::Unit | Widget::Units => self.unit_choices(query),
            Widget::Record { kind } | Widget::Records { kind } => {
                let open = self.open()?;
                let about = person_of(&view, field);
                open.store.read(|reader| open.choices(reader, kind, about, query))
            }
            _ => Err(NotebookError::BadArgument("field")),
        }
    }

    /// The records of a kind that can be picked, as [`Notebook::field_choices`] does it without a form.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`] for a kind that this version does not know; [`NotebookError::Store`];
    /// [`NotebookError::Locked`].
    pub fn record_choices(&self, kind: &str, query: &str) -> Result<Vec<ChoiceItem>, NotebookError> {
        let open = self.open()?;
        let kind = find_kind(open.knowledge.kinds, kind).ok_or(NotebookError::NotFound("kind"))?;
        open.store.read(|reader| open.choices(reader, kind.code, None, query))
    }

    /// The administrative units that can be picked, by words of the name or the beginning of the code; those of today first.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn unit_choices(&self, query: &str) -> Result<Vec<ChoiceItem>, NotebookError> {
        let open = self.open()?;
        open.store.read(|reader| {
            let today = open.today(reader)?.day;
            let mut found = Vec::new();
            for (_, record) in reader.of_kind(unit::KIND, None, UNITS)? {
                let Some(unit) = record.as_kind::<AdminUnit>() else { continue };
                let (Some(code), Some(name)) = (&unit.code, &unit.name) else { continue };
                if matches(query, name) || code.starts_with(query.trim()) {
                    let above = unit.parent.as_ref().map(|parent| rules::unit_name(reader, parent)).transpose()?;
                    let line = above.flatten().unwrap_or_default();
                    let item = ChoiceItem { id: code.clone(), name: same(name.clone()), line };
                    found.push(((!unit.valid_on(today), words_key(name), code.clone()), item));
                }
            }
            Ok(first(found))
        })
    }
}

impl Open {
    fn choices(
        &self,
        reader: &Reader<'_>,
        kind: &str,
        about: Option<RecordId>,
        query: &str,
    ) -> Result<Vec<ChoiceItem>, NotebookError> {
        if kind == person::KIND {
            return people(reader, query);
        }
        let today = self.today(reader)?.day;
        // A team or a member is about nobody, and comes whomever the form names.
        let of_people = find_kind(self.knowledge.kinds, kind).is_some_and(is_about_a_person);
        let records = match about.filter(|_| of_people) {
            Some(person) => reader.referring(person, kind, EVER, RECORDS)?,
            None => reader.of_kind(kind, None, RECORDS)?.into_iter().map(|(_, record)| record).collect(),
        };
        let mut found = Vec::new();
        for record in records {
            let name = name_of(&record);
            if matches(query, &name.vi) || matches(query, &name.en) {
                let key = (is_over(&record, today), words_key(&name.vi), record.id.to_string());
                found.push((key, ChoiceItem { id: record.id.to_string(), name, line: line_of(reader, &record)? }));
            }
        }
        Ok(first(found))
    }
}

/// The first ones in the order of their keys.
fn first<K: Ord>(mut found: Vec<(K, ChoiceItem)>) -> Vec<ChoiceItem> {
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    found.into_iter().map(|(_, item)| item).take(MOST_CHOICES).collect()
}

fn people(reader: &Reader<'_>, query: &str) -> Result<Vec<ChoiceItem>, NotebookError> {
    let rows: Vec<_> = if query.trim().is_empty() {
        reader.people(None, MOST_CHOICES)?.into_iter().map(|(_, row)| row).collect()
    } else {
        reader.search_people(query, None, MOST_CHOICES)?.into_iter().map(|(_, row)| row).collect()
    };
    let item =
        |row: crate::store::PersonRow| ChoiceItem { id: row.id.to_string(), name: same(row.name), line: row.hamlet };
    Ok(rows.into_iter().map(item).collect())
}

/// A name stands alone: a list of them is read faster than one of headlines.
fn name_of(record: &Record) -> Said {
    record.fields.text("name").map_or_else(|| headline(record), |name| same(name.to_owned()))
}

fn line_of(reader: &Reader<'_>, record: &Record) -> Result<String, NotebookError> {
    if let Some(member) = record.as_kind::<Membership>() {
        let team = member.team.map(|team| reader.record(team)).transpose()?.flatten();
        return Ok(team.as_ref().and_then(|team| team.fields.text("name")).unwrap_or_default().to_owned());
    }
    if record.fields.text("name").is_some() {
        return Ok(rules::unit_name(reader, &record.unit)?.unwrap_or_default());
    }
    let day = show_day(record.day);
    let person = record.people().first().map(|person| reader.person_row(*person)).transpose()?.flatten();
    Ok(person.map_or_else(|| day.clone(), |person| format!("{}, {day}", person.name)))
}

/// Whether it has ended: a team, a membership, a provider of before.
fn is_over(record: &Record, today: NaiveDate) -> bool {
    let last = record.fields.text("to").and_then(|last| last.parse::<NaiveDate>().ok());
    last.is_some_and(|last| last < today)
}

/// The field of that path, also within rows.
fn find<'a>(fields: &'a [FieldView], path: &str) -> Option<&'a FieldView> {
    fields.iter().find_map(|field| {
        if field.path == path {
            return Some(field);
        }
        field.rows.iter().find_map(|row| find(&row.fields, path))
    })
}

/// The person whom the form names, unless that is the field in question.
fn person_of(view: &FormView, field: &str) -> Option<RecordId> {
    let other = view.fields.iter().filter(|other| other.path != field);
    let mut people = other.filter(|other| matches!(other.widget, Widget::Record { kind: person::KIND }));
    match &people.next()?.answer {
        Answer::Named(named) => named.first()?.id.parse().ok(),
        _ => None,
    }
}

fn same(text: String) -> Said {
    Said { vi: text.clone(), en: text }
}
