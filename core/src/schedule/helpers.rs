//! Who helps a person, and until when.

use chrono::{Days, NaiveDate};

use crate::model::assignment::{self, HelperAssignment, HelperRole};
use crate::model::id::RecordId;
use crate::model::membership::Membership;
use crate::rules::{EVER, MOST};
use crate::store::{Reader, StoreError};

/// The helpers of one person.
pub(super) struct Helpers(Vec<Helper>);

/// One assignment.
struct Helper {
    assignment: RecordId,
    membership: Option<RecordId>,
    primary: bool,
    from: NaiveDate,
    /// The last day; a helper who leaves the team helps until then, whatever the assignment says.
    to: Option<NaiveDate>,
}

/// The days on which something is one helper's to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) membership: Option<RecordId>,
    /// Its first day; none where nobody's turn is before it.
    pub(super) since: Option<NaiveDate>,
    /// The day on which the next one's begins; none of the last.
    pub(super) until: Option<NaiveDate>,
}

impl Helpers {
    /// As the records say.
    pub(super) fn of(reader: &Reader<'_>, person: RecordId) -> Result<Self, StoreError> {
        let mut helpers = Vec::new();
        for record in reader.referring(person, assignment::KIND, EVER, MOST)? {
            let Some(assignment) = record.as_kind::<HelperAssignment>() else { continue };
            let (Some(from), true) = (assignment.from, assignment.person == Some(person)) else { continue };
            let membership = assignment.helper.map(|id| reader.record(id)).transpose()?.flatten();
            let left = membership.and_then(|record| record.as_kind::<Membership>()?.to);
            let to = [assignment.to, left].into_iter().flatten().min();
            let primary = assignment.role == Some(HelperRole::Primary);
            helpers.push(Helper { assignment: record.id, membership: assignment.helper, primary, from, to });
        }
        Ok(Self(helpers))
    }

    /// Whose turn it is to do what is due on that day: first the helper's of that day, or else of whoever is assigned next;
    /// the day after that helper leaves it passes on. Who leaves last keeps it.
    pub(super) fn turns_from(&self, day: NaiveDate) -> Vec<Turn> {
        let mut turns: Vec<Turn> = Vec::new();
        let mut from = Some(day);
        // Each one ends later than the one before.
        while let Some(helper) = from.and_then(|day| self.helping(day).or_else(|| self.helping(self.next_start(day)?)))
        {
            let before = turns.last_mut();
            let since = from.filter(|_| before.is_some());
            if let Some(before) = before {
                before.until = since;
            }
            turns.push(Turn { membership: helper.membership, since, until: None });
            from = helper.to.and_then(|to| to.succ_opt());
        }
        turns
    }

    /// The primary helper on that day, or else another one.
    fn helping(&self, day: NaiveDate) -> Option<&Helper> {
        let active = self.0.iter().filter(|helper| helper.from <= day && helper.to.is_none_or(|to| day <= to));
        active.max_by_key(|helper| (helper.primary, helper.from, helper.assignment))
    }

    /// The first day after that one on which somebody begins to help.
    fn next_start(&self, day: NaiveDate) -> Option<NaiveDate> {
        let real = self.0.iter().filter(|helper| helper.to.is_none_or(|to| helper.from <= to));
        real.map(|helper| helper.from).filter(|from| day < *from).min()
    }

    /// The first day, not before `since`, from which nobody helps any more. None while somebody helps without an end.
    pub(super) fn missing_from(&self, since: NaiveDate) -> Option<NaiveDate> {
        let mut missing = since;
        for helper in self.0.iter().filter(|helper| helper.to.is_none_or(|to| helper.from <= to)) {
            missing = missing.max(helper.to?.checked_add_days(Days::new(1))?);
        }
        Some(missing)
    }
}
