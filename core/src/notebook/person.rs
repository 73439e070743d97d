//! A person's card.

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use super::people::{DueFirst, PersonItem};
use crate::model::assignment::{self, HelperAssignment};
use crate::model::discreet_debug;
use crate::model::id::RecordId;
use crate::model::membership::Membership;
use crate::model::person::Person;
use crate::store::Reader;

/// Assignments looked at for a card: far more than one person has.
const ASSIGNMENTS: usize = 50;

/// The card at the top of a person's page.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PersonCard {
    /// The person.
    pub id: String,
    /// The name to show.
    pub name: String,
    /// Age in full years today, where the birth is known well enough; of a range the least.
    pub age: Option<u32>,
    /// The hamlet.
    pub hamlet: String,
    /// Phone, digits from 0.
    pub phone: Option<String>,
    /// The unit's code.
    pub unit: String,
    /// Who helps today, the primary helper first.
    pub helpers: Vec<String>,
    /// What is due first.
    pub due: Option<DueFirst>,
}

discreet_debug!(PersonCard { id, unit });

impl Notebook {
    /// A person's card.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`], [`NotebookError::BadArgument`], [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn person(&self, person: &str) -> Result<PersonCard, NotebookError> {
        let open = self.open()?;
        let id: RecordId = person.parse().map_err(|_| NotebookError::BadArgument("person"))?;
        open.store.read(|reader| {
            let today = open.today(reader)?.day;
            let record = reader.record(id)?.ok_or(NotebookError::NotFound("person"))?;
            let person = record.as_kind::<Person>().ok_or(NotebookError::NotFound("person"))?;
            let row = reader.person_row(id)?.ok_or(NotebookError::NotFound("person"))?;
            let row = PersonItem::of(row, open.identity.role, today);
            Ok(PersonCard {
                id: row.id,
                name: row.name,
                age: person.born.and_then(|born| born.ages_on(today)).map(|ages| ages.least),
                hamlet: row.hamlet,
                phone: person.phone.clone(),
                unit: record.unit.clone(),
                helpers: helpers(reader, id, today)?,
                due: row.due,
            })
        })
    }
}

fn helpers(reader: &Reader<'_>, person: RecordId, today: NaiveDate) -> Result<Vec<String>, NotebookError> {
    let assignments = reader.referring(person, assignment::KIND, NaiveDate::MIN..=today, ASSIGNMENTS)?;
    let mut found = Vec::new();
    for record in assignments {
        let Some(assignment) = record.as_kind::<HelperAssignment>().filter(|a| a.active_on(today)) else { continue };
        let member = match assignment.helper {
            Some(id) => reader.record(id)?.and_then(|record| record.as_kind::<Membership>()?.name.clone()),
            None => assignment.helper_name.clone(),
        };
        if let Some(name) = member {
            found.push((assignment.role, name));
        }
    }
    found.sort();
    Ok(found.into_iter().map(|(_, name)| name).collect())
}
