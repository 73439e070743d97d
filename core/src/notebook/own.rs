//! Who holds the device: for headings, and for which places its bottom bar has.

use super::Notebook;
use super::error::NotebookError;
use super::lock_period::locks_periods;
use crate::model::assignment::HelperAssignment;
use crate::model::membership::Membership;
use crate::model::person::Person;
use crate::model::{RecordKind, Role, discreet_debug};
use crate::rules;
use crate::text::Phrase;

/// Who holds the device.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Own {
    /// The role in the group.
    pub role: Role,
    /// What a person calls it.
    pub role_label: Phrase,
    /// Whether that role locks the figures of a period ([`Notebook::lock_period`]).
    pub locks_periods: bool,
    /// Whether that role is offered anything to write down ([`Notebook::menu`]).
    pub writes: bool,
    /// Whether it is offered to write people down.
    pub writes_people: bool,
    /// Whether it is offered to assign people to helpers, and so to hand them over ([`Notebook::hand_over`]).
    pub hands_over: bool,
    /// The code of the own administrative unit; empty where none applies.
    pub unit: String,
    /// Its name; none where this device does not hold it.
    pub unit_name: Option<String>,
    /// The holder's own membership, if somebody said so ([`Notebook::set_own_membership`]).
    pub membership: Option<String>,
    /// The holder's name as that membership has it.
    pub name: Option<String>,
}

discreet_debug!(Own { role, unit, membership });

impl Notebook {
    /// Who holds the device, in one call: role, unit, own membership, name.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn own(&self) -> Result<Own, NotebookError> {
        let open = self.open()?;
        open.store.read(|reader| {
            let membership = open.own_membership(reader)?;
            let record = membership.map(|id| reader.record(id)).transpose()?.flatten();
            let name = record.and_then(|record| record.as_kind::<Membership>()?.name.clone());
            let role = open.identity.role;
            Ok(Own {
                role,
                role_label: role.label(),
                locks_periods: locks_periods(role),
                writes: open.knowledge.kinds.iter().any(|kind| kind.writers.include(role)),
                writes_people: Person::SPEC.writers.include(role),
                hands_over: HelperAssignment::SPEC.writers.include(role),
                unit: open.identity.unit.clone(),
                unit_name: rules::unit_name(reader, &open.identity.unit)?,
                membership: membership.map(|id| id.to_string()),
                name,
            })
        })
    }
}
