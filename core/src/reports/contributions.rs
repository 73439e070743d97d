//! One function a record kind: the facts that a record of it gives, in a file for each heading of the model.
//!
//! Units, teams, points, clubs and memberships without a first day have been there always; everything else without a day has
//! not happened.

mod care;
mod community;
mod management;
mod people;
mod places;
mod plans;
mod teams;
mod treatment;

use super::facts::Facts;

/// Every kind in turn: a record gives facts to its own alone.
pub(super) fn all(facts: &mut Facts<'_>) {
    facts.of(places::commune);
    facts.of(places::severity);
    facts.of(people::file);
    facts.of(people::movement);
    facts.of(teams::team);
    facts.of(teams::membership);
    facts.of(teams::briefing);
    facts.of(teams::patrol);
    facts.of(teams::training);
    facts.of(teams::certificate);
    facts.of(management::decision);
    facts.of(management::assignment);
    facts.of(management::visit);
    facts.of(management::relapse);
    facts.of(care::need);
    facts.of(care::support);
    facts.of(care::counselling);
    facts.of(care::point);
    facts.of(community::outreach);
    facts.of(community::commitment);
    facts.of(community::club);
    facts.of(community::meeting);
    facts.of(treatment::episode);
    facts.of(treatment::dossier);
    facts.of(treatment::determination);
    facts.of(treatment::dose);
    facts.of(treatment::verification);
    facts.of(plans::model);
    facts.of(plans::survey);
}
