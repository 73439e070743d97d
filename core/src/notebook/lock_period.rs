//! Locking a period: its figures were reported. What is written later about its days is warned of (R57); reports still
//! count it.

use super::Notebook;
use super::circumstances::check_unit;
use super::error::NotebookError;
use super::observe::Changed;
use super::report::read_period;
use super::write::Writing;
use crate::entry::Op;
use crate::model::id::RecordId;
use crate::model::lock::{self, PeriodLock};
use crate::model::{Fields, RecordKind, Value, find_kind};

impl Notebook {
    /// Notes that the figures of a unit, and of everything below it, were reported for a period: from then on rule R57 warns
    /// of what is written about its days.
    ///
    /// # Errors
    /// [`NotebookError::BadArgument`] for a period that does not read or a code that can be no unit's; [`NotebookError::Store`];
    /// [`NotebookError::Locked`].
    pub fn lock_period(&self, unit: &str, period: &str) -> Result<Changed, NotebookError> {
        let open = self.open()?;
        check_unit(unit)?;
        let period = read_period(period)?;
        let kind = find_kind(open.knowledge.kinds, lock::KIND).ok_or(NotebookError::NotFound("kind"))?;
        let mut fields = Fields::default();
        fields.set("from", Some(Value::Text(period.from().to_string())));
        fields.set("to", Some(Value::Text(period.to().to_string())));
        let writing = Writing {
            kind,
            op: Op::Create,
            subject: RecordId::make(open.host.clock.now()),
            people: Vec::new(),
            body: fields.to_cbor(),
            unit: unit.to_owned(),
            day: PeriodLock::SPEC.day_of(&fields, period.to()),
            done_by: None,
            legal_basis: None,
            consent: None,
        };
        let change = open.store.write(|transaction| Ok::<_, NotebookError>(open.append(transaction, writing)?.1))?;
        let changed = Changed::of(&change);
        open.tell(changed.clone());
        Ok(changed)
    }
}
