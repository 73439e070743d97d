//! What `cargo xtask bench bindings` compares with and counts. It is in no library that ships: the feature `bench` is off.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use dong_hanh::forms::{Edit, FormView, Input};
use dong_hanh::notebook::{PersonItem, TimelineItem};
use dong_hanh::rules::Said;
use serde::Serialize;
use uniffi::Lower;

use crate::UniFfiTag;
use crate::error::NotebookError;
use crate::notebook::NotebookCore;
use crate::pages::{PersonPage, TimelinePage};

static CALLS: AtomicU64 = AtomicU64::new(0);

/// One more call of the notebook.
pub(crate) fn count_call() {
    CALLS.fetch_add(1, Ordering::Relaxed);
}

/// Calls of notebooks so far.
#[uniffi::export]
pub fn calls_so_far() -> u64 {
    CALLS.load(Ordering::Relaxed)
}

/// The bytes that the answers of the main screens' calls are on their way.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ScreenBytes {
    /// Today.
    pub today: u64,
    /// A page of people.
    pub people: u64,
    /// A person.
    pub person: u64,
    /// A step of a form.
    pub form: u64,
}

#[derive(Serialize)]
struct JsonPage<'a, Row> {
    rows: Vec<Row>,
    next: Option<&'a str>,
}

#[derive(Serialize)]
struct Words<'a> {
    vi: &'a str,
    en: &'a str,
}

#[derive(Serialize)]
struct Due<'a> {
    task: Words<'a>,
    standing: Words<'a>,
}

#[derive(Serialize)]
struct Person<'a> {
    id: &'a str,
    name: &'a str,
    hamlet: &'a str,
    due: Option<Due<'a>>,
}

#[derive(Serialize)]
struct Event<'a> {
    record: &'a str,
    kind: &'a str,
    day: String,
    title: Words<'a>,
    words: Words<'a>,
    unit: &'a str,
}

/// Pages that were read before, to be asked for without the reading.
#[derive(uniffi::Object)]
pub struct HeldPages {
    people: PersonPage,
    visits: TimelinePage,
}

#[uniffi::export]
impl HeldPages {
    /// As records.
    pub fn people(&self) -> PersonPage {
        self.people.clone()
    }

    /// As JSON.
    pub fn people_json(&self) -> String {
        people_json(&self.people)
    }

    /// As records.
    pub fn visits(&self) -> TimelinePage {
        self.visits.clone()
    }

    /// As JSON.
    pub fn visits_json(&self) -> String {
        visits_json(&self.visits)
    }
}

/// The same pages as text.
#[uniffi::export]
impl NotebookCore {
    /// A page of people and one of what names that person.
    pub fn hold_pages(&self, person: String, limit: u32) -> Result<Arc<HeldPages>, NotebookError> {
        let (people, visits) = (self.people(None, limit)?, self.timeline(person, None, limit)?);
        Ok(Arc::new(HeldPages { people, visits }))
    }

    /// `people` as JSON.
    pub fn people_json(&self, limit: u32) -> Result<String, NotebookError> {
        Ok(people_json(&self.people(None, limit)?))
    }

    /// `timeline` as JSON.
    pub fn timeline_json(&self, about: String, limit: u32) -> Result<String, NotebookError> {
        Ok(visits_json(&self.timeline(about, None, limit)?))
    }

    /// What the screens' answers weigh, of this person and this form.
    pub fn screen_bytes(&self, person: String, draft: String, limit: u32) -> Result<ScreenBytes, NotebookError> {
        let typed = Edit { path: "note".to_owned(), input: Input::Text("Đang đi làm ở xưởng may".to_owned()) };
        let form: FormView = self.edit_form(draft, vec![typed])?;
        Ok(ScreenBytes {
            today: weight(self.today_screen(limit)?),
            people: weight(self.people(None, limit)?),
            person: weight(self.person_screen(person, limit)?),
            form: weight(form),
        })
    }
}

fn weight<T: Lower<UniFfiTag>>(value: T) -> u64 {
    let mut bytes = Vec::new();
    T::write(value, &mut bytes);
    bytes.len() as u64
}

fn people_json(page: &PersonPage) -> String {
    json(&JsonPage { rows: page.rows.iter().map(person).collect(), next: page.next.as_deref() })
}

fn visits_json(page: &TimelinePage) -> String {
    json(&JsonPage { rows: page.rows.iter().map(event).collect(), next: page.next.as_deref() })
}

fn json(page: &impl Serialize) -> String {
    serde_json::to_string(page).expect("text and lists of text are JSON")
}

fn words(said: &Said) -> Words<'_> {
    Words { vi: &said.vi, en: &said.en }
}

fn person(row: &PersonItem) -> Person<'_> {
    let due = row.due.as_ref().map(|due| Due { task: words(&due.task), standing: words(&due.standing) });
    Person { id: &row.id, name: &row.name, hamlet: &row.hamlet, due }
}

fn event(row: &TimelineItem) -> Event<'_> {
    Event {
        record: &row.record,
        kind: row.kind,
        day: row.day.to_string(),
        title: Words { vi: row.title.vi, en: row.title.en },
        words: words(&row.words),
        unit: &row.unit,
    }
}
