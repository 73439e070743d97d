//! What is allowed: one small function a rule.
//!
//! A rule looks at one record as it would be saved, at today, at the ruleset of the record's day and at what this device
//! holds ([`Known`]); it answers with findings. Errors stop a save, warnings are kept with the record. Rules know no
//! SQL and no clock: both are handed in through [`Context`].
//!
//! A rule is silent where a field that it needs is empty (asking for it is the form's work), unless it is about the missing
//! field itself. The rules stand in files by noun and are listed in [`RULES`]; what each means exactly stands at the rule,
//! and `tests/vectors/rules` shows it case by case.

mod age;
mod assignment;
pub mod cadence;
mod calendar_year;
mod case;
mod club;
mod commitment;
mod death;
mod decision;
mod decision_term;
mod decision_time;
mod determination;
mod episode;
mod fields;
mod finding;
#[cfg(test)]
mod hostile;
mod identity;
mod identity_photo;
mod known;
mod known_in_memory;
mod lookups;
pub mod methadone;
mod movement;
mod note;
mod outreach;
mod person;
mod phone;
mod record;
mod registry;
mod relapse;
mod remembering;
mod rule;
mod ruleset;
mod span;
mod target;
pub mod term;
mod unit;
mod unit_name;
pub mod vectors;
mod visit;
pub mod workdays;

pub use case::{Case, Context, Today};
pub use finding::{Finding, Findings, Said, Severity};
pub(crate) use known::{EVER, MOST};
pub use known::{Known, Lookup, LookupError};
pub use known_in_memory::Memory;
pub use registry::{RULES, find};
pub use remembering::Remembering;
pub use rule::{Moment, Rule, check};
pub use ruleset::{BadRulebook, RuleValue, Rulebook, Ruleset};
pub use unit_name::unit_name;
