//! Locking a period: its figures were reported, and stay as they were printed. What is written later about its days is warned
//! of (R57), and printed as late.

use super::Notebook;
use super::circumstances::check_unit;
use super::error::NotebookError;
use super::observe::Changed;
use super::open::Open;
use super::report::read_period;
use super::write::Writing;
use crate::entry::{MAX_BODY, Op, SALT};
use crate::model::id::RecordId;
use crate::model::lock::{self, PeriodLock};
use crate::model::locked_figures::{self, LockedFigures};
use crate::model::{Fields, RecordKind, Role, Value, find_kind};
use crate::reports::{self, Period, ReportRequest};

impl Notebook {
    /// Locks the figures of a unit, and of everything below it, for a period: they were reported. From then on reports of this
    /// unit and period print them as they are now, and rule R57 warns of what is written about these days. It is for managers.
    ///
    /// # Errors
    /// [`NotebookError::RoleNeeded`]; [`NotebookError::AlreadyLocked`]; [`NotebookError::TooManyFigures`] where counselling points
    /// and months are so many that the figures fit no entry; [`NotebookError::BadArgument`] for a period that does
    /// not read or a code that can be no unit's; [`NotebookError::Report`] for a unit that did not exist in the period;
    /// [`NotebookError::Store`]; [`NotebookError::Locked`].
    pub fn lock_period(&self, unit: &str, period: &str) -> Result<Changed, NotebookError> {
        let open = self.open()?;
        check_unit(unit)?;
        let period = read_period(period)?;
        if !locks_periods(open.identity.role) {
            return Err(NotebookError::RoleNeeded(Role::Manager));
        }
        let lock = RecordId::make(open.host.clock.now());
        let figures = RecordId::make(open.host.clock.now());
        let changes = open.store.write(|transaction| {
            let reader = transaction.reader();
            if reports::is_locked(&reader, unit, period)? {
                return Err(NotebookError::AlreadyLocked);
            }
            let request =
                ReportRequest { unit, period, today: open.today(&reader)?.day, rulebook: &open.knowledge.rulebook };
            let mut go_on = || !open.is_closing();
            let counted = open.knowledge.indicators.figures_to_lock(&reader, &request, lock, &mut go_on)?;
            fits(&counted.to_cbor())?;
            let mut days = Fields::default();
            days.set("from", Some(Value::Text(period.from().to_string())));
            days.set("to", Some(Value::Text(period.to().to_string())));
            let lock = writing::<PeriodLock>(&open, lock, lock::KIND, &days, (unit, period))?;
            let figures = writing::<LockedFigures>(&open, figures, locked_figures::KIND, &counted, (unit, period))?;
            Ok([open.append(transaction, lock)?.1, open.append(transaction, figures)?.1])
        })?;
        let [lock, figures] = changes;
        let changed = Changed::of(&lock).and(Changed::of(&figures));
        open.tell(changed.clone());
        Ok(changed)
    }
}

/// Whether somebody of that role locks figures.
pub(super) fn locks_periods(role: Role) -> bool {
    role == Role::Manager
}

/// Whether figures fit into an entry. A province with hundreds of counselling points over a year does.
fn fits(figures: &[u8]) -> Result<(), NotebookError> {
    if figures.len() + SALT <= MAX_BODY { Ok(()) } else { Err(NotebookError::TooManyFigures) }
}

fn writing<T: RecordKind>(
    open: &Open,
    subject: RecordId,
    code: &str,
    fields: &Fields,
    (unit, period): (&str, Period),
) -> Result<Writing, NotebookError> {
    Ok(Writing {
        kind: find_kind(open.knowledge.kinds, code).ok_or(NotebookError::NotFound("kind"))?,
        op: Op::Create,
        subject,
        people: Vec::new(),
        body: fields.to_cbor(),
        unit: unit.to_owned(),
        day: T::SPEC.day_of(fields, period.to()),
        done_by: None,
        legal_basis: None,
        consent: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// To see it fail, forget the salt.
    #[test]
    fn what_fits_no_entry_is_refused_by_name() {
        assert!(fits(&vec![0; MAX_BODY - SALT]).is_ok());
        assert_eq!(fits(&vec![0; MAX_BODY - SALT + 1]).unwrap_err().code(), "too-many-figures");
    }
}
