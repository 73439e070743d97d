//! The targets, one file each.

mod date;
mod draft;
mod entry;
mod form;
mod keyring;
mod name;
mod note;
mod number;
mod person_number;
mod planted;
mod scenario;
mod search;
mod sheet;
mod statement;
mod vectors;

use crate::Target;

/// Every target.
pub const TARGETS: &[&Target] = &[
    &entry::TARGET,
    &statement::TARGET,
    &keyring::TARGET,
    &sheet::TARGET,
    &draft::TARGET,
    &form::TARGET,
    &scenario::TARGET,
    &vectors::TARGET,
    &search::TARGET,
    &name::TARGET,
    &note::TARGET,
    &number::TARGET,
    &date::TARGET,
    &person_number::TARGET,
];

/// The negative control: a target with a fault that must be found.
pub const PLANTED: &Target = &planted::TARGET;

/// The target of that name, the planted one among them.
pub fn find(name: &str) -> Option<&'static Target> {
    TARGETS.iter().copied().chain([PLANTED]).find(|target| target.name == name)
}
