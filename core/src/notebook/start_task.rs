//! Starting the form that does a task of Hôm nay or of a list of work.

use super::Notebook;
use super::drafts::Mode;
use super::error::NotebookError;
use super::open::Open;
use crate::forms::{Edit, FormView, Input};
use crate::model::id::RecordId;
use crate::model::need::Need;
use crate::model::support::SupportKind;
use crate::model::{Fields, Record, Value, find_kind};
use crate::schedule::{Deed, Given, Task};
use crate::text::Phrase;

impl Notebook {
    /// Starts the form that does a task, with the answers that the task tells: the person to visit, the need that the
    /// support meets. A referral, a movement or a decision from which the task follows is updated. `task`, `about` and
    /// `source` are those of the row; a row without an action has no form.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`] for a task that this version does not know or that only tells, and for a record that is
    /// not here any more; [`NotebookError::BadArgument`] for an id that is none; [`NotebookError::Store`];
    /// [`NotebookError::Locked`].
    pub fn start_task(&self, task: u16, about: &str, source: &str) -> Result<FormView, NotebookError> {
        let open = self.open()?;
        let deed = Task::of_number(task).and_then(Task::deed).ok_or(NotebookError::NotFound("task"))?;
        let kind = find_kind(open.knowledge.kinds, deed.kind).ok_or(NotebookError::NotFound("kind"))?;
        let about: RecordId = about.parse().map_err(|_| NotebookError::BadArgument("about"))?;
        let source: RecordId = source.parse().map_err(|_| NotebookError::BadArgument("source"))?;
        open.store.read(|reader| {
            let about = reader.record(about)?.ok_or(NotebookError::NotFound("about"))?;
            let source = reader.record(source)?.ok_or(NotebookError::NotFound("source"))?;
            let today = open.today(reader)?;
            if source.kind.code == deed.kind {
                let done_on = deed.done_on.map(|field| Edit::new(field, Input::Text(today.day.to_string())));
                return open.start_revision(reader, &source, Mode::Update, done_on.as_slice());
            }
            let told = Told { about: &about, source: &source, today: today.day };
            let unit = Some(about.unit.clone()).filter(|unit| !unit.is_empty());
            open.start_new(reader, kind, open.own_circumstances(unit), &told.fields(deed.given), &[])
        })
    }
}

impl Open {
    /// The words of the button that does a task, for who is offered the record that does it.
    pub(super) fn action(&self, task: Task) -> Option<Phrase> {
        let offered = |deed: &Deed| {
            find_kind(self.knowledge.kinds, deed.kind).is_some_and(|kind| kind.writers.include(self.identity.role))
        };
        task.deed().filter(offered).map(|deed| deed.words)
    }
}

/// What a task tells.
struct Told<'a> {
    about: &'a Record,
    source: &'a Record,
    today: chrono::NaiveDate,
}

impl Told<'_> {
    fn fields(&self, given: &[(&str, Given)]) -> Fields {
        let mut fields = Fields::default();
        for (key, given) in given {
            fields.set(key, self.value(*given));
        }
        fields
    }

    fn value(&self, given: Given) -> Option<Value> {
        match given {
            Given::About => Some(Value::Id(self.about.id)),
            Given::Source => Some(Value::Id(self.source.id)),
            Given::Today => Some(Value::Text(self.today.to_string())),
            Given::Code(code) => Some(Value::Text(code.to_owned())),
            Given::OfSource(key) => self.source.fields.get(key).cloned(),
            Given::Meets => {
                let kind = SupportKind::that_meets(self.source.as_kind::<Need>()?.kind?)?;
                Some(Value::Text(kind.code().to_owned()))
            }
            Given::Row(row) => Some(Value::List(vec![Value::Row(self.fields(row))])),
        }
    }
}
