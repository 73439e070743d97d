//! What people's files and movements contribute.

use crate::model::movement::{Movement, MovementKind, Return};
use crate::model::person::{Person, Status};
use crate::reports::facts::Facts;
use crate::reports::measure::Measure;

/// What the file says of the person, and since when: since the day it was written down where no other is named.
pub(super) fn file(person: &Person, facts: &mut Facts<'_>) {
    let measure = match person.status {
        Some(Status::Using) => Measure::FileUsing,
        Some(Status::NotDetermined) => Measure::FileNotDetermined,
        Some(Status::Addicted | Status::InRehab) => Measure::FileAddicted,
        Some(Status::AfterRehab) => Measure::FileAfterRehab,
        Some(Status::OffList | Status::Dead | Status::Missing) => Measure::FileClosed,
        None => return,
    };
    let (who, since) = (facts.record.id, person.status_since.unwrap_or(facts.record.day));
    if let Some(fact) = facts.on(measure, Some(since)) {
        fact.who = Some(who);
    }
}

/// Away until the day before the return: on that day the person is there again.
pub(super) fn movement(movement: &Movement, facts: &mut Facts<'_>) {
    let Some(person) = movement.person else { return };
    let fact = match movement.kind {
        Some(MovementKind::Absence) => {
            let returned = movement.to.filter(|_| movement.back == Some(Return::Back));
            facts.span(Measure::Away, movement.from, returned.and_then(|day| day.pred_opt()))
        }
        Some(MovementKind::Move) => facts.on(Measure::Moved, movement.moved_on),
        None => None,
    };
    if let Some(fact) = fact {
        fact.who = Some(person);
    }
}
