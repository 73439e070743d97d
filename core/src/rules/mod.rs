//! What is allowed: one small function a rule.
//!
//! A rule looks at one record as it would be saved, at today, at the ruleset of the record's day and at what this device
//! holds ([`Known`]); it answers with findings. Errors stop a save, warnings are kept with the record. Rules know no
//! SQL and no clock: both are handed in through [`Context`].

mod case;
mod finding;
mod known;
mod rule;
mod ruleset;

pub use case::{Case, Context, Today};
pub use finding::{Finding, Findings, Said, Severity};
pub use known::{Known, Lookup, LookupError};
pub use rule::{Moment, Rule, check};
pub use ruleset::{Rulebook, Ruleset};
