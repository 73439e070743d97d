//! Teams and who is in them.

use std::collections::HashSet;

use super::simple::spans;
use super::{Counted, count_of, plain};
use crate::reports::error::ReportError;
use crate::reports::measure::Measure;
use crate::reports::scan::{Scan, Use, When};

/// I03: volunteer teams at the end; beside them the counselling groups.
pub(super) fn active_teams(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let teams = spans(scan, Measure::VolunteerTeam)?;
    let mut groups = HashSet::new();
    scan.here(Measure::CounsellingGroup, When::AtTheEnd, |fact| {
        groups.insert(fact.record);
        Use::Passed
    })?;
    Ok(teams.with([count_of(&groups)]))
}

/// The volunteer teams there have ever been, wherever.
pub(super) fn volunteer_teams(scan: &mut Scan<'_>) -> Result<HashSet<i64>, ReportError> {
    let mut teams = HashSet::new();
    scan.anywhere(Measure::VolunteerTeam, When::Ever, |fact| {
        teams.insert(fact.record);
        Use::Passed
    })?;
    Ok(teams)
}

/// I28: leaders, deputies and volunteers of volunteer teams at the end; beside them the collaborators. A membership is one
/// of them: it has a name and no other identity.
pub(super) fn volunteers(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let teams = volunteer_teams(scan)?;
    let in_team = |team: Option<i64>| team.is_some_and(|team| teams.contains(&team));
    let (mut volunteers, mut collaborators) = (0, 0);
    scan.here(Measure::Volunteer, When::AtTheEnd, |fact| {
        if !in_team(fact.by) {
            return Use::Passed;
        }
        volunteers += 1;
        Use::Counted
    })?;
    scan.here(Measure::Collaborator, When::AtTheEnd, |fact| {
        collaborators += i64::from(in_team(fact.by));
        Use::Passed
    })?;
    Ok(plain(volunteers).with([collaborators]))
}
