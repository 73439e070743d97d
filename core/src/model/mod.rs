//! What is recorded: one file a record kind, its fields described once, in a folder for its [`Area`].
//!
//! A new kind is one file that declares it (`declare.rs` tells how), a `pub mod` line in its folder's `mod.rs` and a line in
//! [`KINDS`]. Everyone names a kind's module without its folder: `model::visit`.

pub mod id;

mod care;
mod community;
mod management;
mod people;
mod places;
mod plans;
mod privacy;
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

pub use care::*;
pub use community::*;
pub use management::*;
pub use people::*;
pub use places::*;
pub use plans::*;
pub use privacy::*;
pub use teams::*;
pub use treatment::*;

pub use area::Area;
pub use codes::Code;
pub(crate) use codes::codes;
pub(crate) use discreet::discreet_debug;
pub use field::{Counted, FieldSpec, FieldType, Preset, When};
pub use kind::{Keyed, KindSpec, LookupKey, Readers, RecordKind, decode, no_keys};
pub use record::{DONE_BY, Record};
pub use role::Role;
pub use value::{Changes, Fields, Misfit, Value};
pub use writers::Writers;

/// Every record kind of this version, in the order in which menus offer them.
pub const KINDS: &[&KindSpec] = &[
    &unit::AdminUnit::SPEC,
    &severity::CommuneSeverity::SPEC,
    &disruption::Disruption::SPEC,
    &person::Person::SPEC,
    &referral::Referral::SPEC,
    &movement::Movement::SPEC,
    &team::Team::SPEC,
    &membership::Membership::SPEC,
    &decision::ManagementDecision::SPEC,
    &assignment::HelperAssignment::SPEC,
    &visit::CheckInVisit::SPEC,
    &relapse::RelapseAssessment::SPEC,
    &need::Need::SPEC,
    &support::Support::SPEC,
    &counselling::Counselling::SPEC,
    &counselling_point::CounsellingPoint::SPEC,
    &provider::Provider::SPEC,
    &outreach::OutreachContact::SPEC,
    &commitment::Commitment::SPEC,
    &club::Club::SPEC,
    &club_meeting::ClubMeeting::SPEC,
    &event::Event::SPEC,
    &award::Award::SPEC,
    &briefing::Briefing::SPEC,
    &patrol::Patrol::SPEC,
    &training::Training::SPEC,
    &certificate::Certificate::SPEC,
    &episode::TreatmentEpisode::SPEC,
    &drug_test::DrugTest::SPEC,
    &determination::AddictionDetermination::SPEC,
    &dossier::CourtDossier::SPEC,
    &dose::MethadoneDose::SPEC,
    &verification::MethadoneVerification::SPEC,
    &pilot::PilotModel::SPEC,
    &steering_board::SteeringBoard::SPEC,
    &plan_document::PlanDocument::SPEC,
    &work_plan::WorkPlan::SPEC,
    &target::Target::SPEC,
    &survey::SurveyResult::SPEC,
    &budget::Budget::SPEC,
    &inspection::Inspection::SPEC,
    &issue::Issue::SPEC,
    &rule_value::RuleValue::SPEC,
    &lock::PeriodLock::SPEC,
    &locked_figures::LockedFigures::SPEC,
    &consent::Consent::SPEC,
    &identity_photo::IdentityPhoto::SPEC,
    &rights_request::RightsRequest::SPEC,
    &breach::BreachRecord::SPEC,
];

/// The kind of that code among these.
pub fn find_kind(kinds: &[&'static KindSpec], code: &str) -> Option<&'static KindSpec> {
    kinds.iter().find(|kind| kind.code == code).copied()
}
