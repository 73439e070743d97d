//! What is recorded: one file a record kind, its fields described once, in a folder for its [`Area`].
//!
//! A new kind is one file that declares it (`declare.rs` tells how), a `pub mod` line in its folder's `mod.rs` and a line in
//! [`KINDS`]. Everyone names a kind's module without its folder: `model::visit`.

pub mod id;

mod community;
mod management;
mod people;
mod places;
mod plans;
mod teams;
mod treatment;

mod area;
mod codes;
mod declare;
mod discreet;
mod field;
mod kind;
mod reader;
mod record;
mod role;
mod value;
mod writers;

pub use community::*;
pub use management::*;
pub use people::*;
pub use places::*;
pub use plans::*;
pub use teams::*;
pub use treatment::*;

pub use area::Area;
pub use codes::Code;
pub(crate) use discreet::discreet_debug;
pub use field::{FieldSpec, FieldType, Preset, When};
pub use kind::{Keyed, KindSpec, LookupKey, Readers, RecordKind, decode, no_keys};
pub use record::{DONE_BY, Record};
pub use role::Role;
pub use value::{Changes, Fields, Misfit, Value};
pub use writers::Writers;

/// Every record kind of this version.
pub const KINDS: &[&KindSpec] = &[
    &unit::AdminUnit::SPEC,
    &person::Person::SPEC,
    &team::Team::SPEC,
    &membership::Membership::SPEC,
    &decision::ManagementDecision::SPEC,
    &assignment::HelperAssignment::SPEC,
    &visit::CheckInVisit::SPEC,
    &outreach::OutreachContact::SPEC,
    &briefing::Briefing::SPEC,
    &patrol::Patrol::SPEC,
    &commitment::Commitment::SPEC,
    &pilot::PilotModel::SPEC,
    &episode::TreatmentEpisode::SPEC,
    &dossier::CourtDossier::SPEC,
    &target::Target::SPEC,
    &lock::PeriodLock::SPEC,
];

/// The kind of that code among these.
pub fn find_kind(kinds: &[&'static KindSpec], code: &str) -> Option<&'static KindSpec> {
    kinds.iter().find(|kind| kind.code == code).copied()
}
