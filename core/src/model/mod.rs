//! What is recorded: one file a record kind, its fields described beside its struct.
//!
//! A new kind is one file with a struct and its [`KindSpec`], and two lines here: `pub mod` and one in [`KINDS`].

pub mod assignment;
pub mod briefing;
pub mod commitment;
pub mod decision;
pub mod dossier;
pub mod episode;
pub mod id;
pub mod lock;
pub mod membership;
pub mod outreach;
pub mod patrol;
pub mod person;
pub mod pilot;
pub mod target;
pub mod team;
pub mod unit;
pub mod visit;

mod codes;
mod discreet;
mod field;
mod kind;
mod reader;
mod record;
mod role;
mod value;

pub use codes::Code;
pub(crate) use discreet::discreet_debug;
pub use field::{FieldSpec, FieldType, Preset, When};
pub use kind::{Keyed, KindSpec, LookupKey, Readers, RecordKind, decode, no_keys};
pub use record::{DONE_BY, Record};
pub use role::Role;
pub use value::{Changes, Fields, Misfit, Value};

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
