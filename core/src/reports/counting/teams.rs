//! Teams and who is in them.

use std::collections::{HashMap, HashSet};

use super::simple::spans;
use super::{Counted, count_of, plain};
use crate::reports::error::ReportError;
use crate::reports::measure::Measure;
use crate::reports::scan::{Scan, Use, When};
use crate::store::FactRow;

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

/// I28: leaders, deputies and volunteers of volunteer teams at the end, each person once; beside them the collaborators.
///
/// Members of teams have no record of their own. Memberships of one name and one phone are one person's; without a phone,
/// those of one name in one unit, unless they are of the same team: there two of a name are two.
pub(super) fn volunteers(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let teams = volunteer_teams(scan)?;
    let team_of = |fact: &FactRow| fact.by.filter(|team| teams.contains(team));
    let (mut volunteers, mut collaborators) = (Holders::default(), Holders::default());
    scan.here(Measure::Volunteer, When::AtTheEnd, |fact| {
        let Some(team) = team_of(fact) else { return Use::Passed };
        volunteers.add(fact.amount, team);
        Use::Counted
    })?;
    scan.here(Measure::Collaborator, When::AtTheEnd, |fact| {
        if let Some(team) = team_of(fact) {
            collaborators.add(fact.amount, team);
        }
        Use::Passed
    })?;
    Ok(plain(volunteers.count()).with([collaborators.count()]))
}

/// Who holds memberships, by the number that each contributes: above 0 it names a person, below 0 a name in a unit.
#[derive(Default)]
struct Holders {
    people: HashSet<i64>,
    names: HashMap<i64, HashMap<i64, i64>>,
}

impl Holders {
    fn add(&mut self, holder: i64, team: i64) {
        if holder > 0 {
            self.people.insert(holder);
        } else {
            *self.names.entry(holder).or_default().entry(team).or_default() += 1;
        }
    }

    fn count(&self) -> i64 {
        let of_a_name = |teams: &HashMap<i64, i64>| teams.values().copied().max().unwrap_or(0);
        count_of(&self.people) + self.names.values().map(of_a_name).sum::<i64>()
    }
}
