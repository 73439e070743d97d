//! What each indicator counts: one function an indicator and version, in a file for what it is about. Its words stand in
//! `core/data/indicators.toml`.

mod care;
mod communes;
mod community;
mod dropouts;
pub(super) mod files;
mod management;
mod relapse;
mod simple;
mod surveys;
mod teams;
mod treatment;
mod visits_on_time;

use std::collections::HashSet;

use chrono::NaiveDate;

use super::error::ReportError;
use super::figure::{Figure, Rate, Share};
use super::measure::Measure;
use super::period::Period;
use super::scan::{Place, Scan, When};
use simple::{added_up, happened, people_of, spans};

/// What was counted: the value, the numbers beside it, and the value in its cells.
pub(super) struct Counted {
    pub(super) value: Figure,
    pub(super) beside: Vec<Beside>,
    pub(super) cells: Vec<CellCount>,
}

/// A number beside a value.
#[derive(Clone, Copy)]
pub(super) enum Beside {
    Count(i64),
    /// More or fewer than before: it is printed with its sign.
    Change(i64),
    /// None where there is nothing to divide by.
    PerMille(Option<i64>),
    Year(i32),
}

/// A part of a value: of one record and month.
pub(super) struct CellCount {
    pub(super) record: i64,
    pub(super) month: Period,
    pub(super) value: i64,
}

/// Counts one indicator.
pub(super) type Count = fn(&mut Scan<'_>) -> Result<Counted, ReportError>;

/// The function that counts a version of an indicator.
pub(super) fn of(id: &str, version: u16) -> Option<Count> {
    Some(match (id, version) {
        ("I01", 1) => treatment::facility_episodes,
        ("I02", 1) => |scan| happened(scan, Measure::HomeStarted),
        ("I03", 1) => teams::active_teams,
        ("I04", 1) => |scan| spans(scan, Measure::CounsellingPoint),
        ("I05", 1) => |scan| spans(scan, Measure::Club),
        ("I06", 1) => care::trained_or_employed,
        ("I07", 1) => |scan| happened(scan, Measure::Training),
        ("I08", 1) => |scan| added_up(scan, Measure::Training).map(plain),
        ("I09", 1) => dropouts::verified,
        ("I10", 1) => community::told_of_work,
        ("I11", 1) => |scan| people_of(scan, Measure::ActiveAfterCompulsory, When::AtTheEnd),
        ("I12", 1) => files::addicted,
        ("I13", 1) => care::counselling_at_points,
        ("I14", 1) => |scan| happened(scan, Measure::HomeRequested),
        ("I15", 1) => treatment::court_dossiers,
        ("I16", 1) => treatment::persuaded,
        ("I17", 1) => communes::volunteer_model,
        ("I18", 1) => |scan| happened(scan, Measure::Decision),
        ("I19", 1) => |scan| people_of(scan, Measure::PersonInDecision, When::InPeriod),
        ("I20", 1) => management::with_a_helper,
        ("I21", 1) => |scan| happened(scan, Measure::Briefing),
        ("I22", 1) => community::outreach,
        ("I23", 1) => management::helped_by_teams,
        ("I24", 1) => |scan| happened(scan, Measure::Patrol),
        // Another definition, so that tests can let one change.
        #[cfg(test)]
        ("I24", 2) => |scan| happened(scan, Measure::Briefing),
        ("I25", 1) => |scan| added_up(scan, Measure::Commitment).map(plain),
        ("I26", 1) => |scan| people_of(scan, Measure::Substitution, When::SomeDay),
        ("I27", 1) => community::club_meetings,
        ("I28", 1) => teams::volunteers,
        ("I29", 1) => |scan| care::counselled(scan, Measure::CounselledPsychologically),
        ("I30", 1) => |scan| care::counselled(scan, Measure::CounselledOnWork),
        ("I31", 1) => relapse::relapsed,
        ("I32", 1) => visits_on_time::visits_on_time,
        ("I33", 1) => management::supported_after_facility,
        ("I34", 1) => care::need_for_a_job_met,
        ("I35", 1) => files::counselled,
        ("I36", 1) => files::in_facilities,
        ("I37", 1) => surveys::officials,
        ("I38", 1) => surveys::adults,
        ("I39", 1) => surveys::officers_trained,
        ("I40", 1) => surveys::counsellors_certified,
        ("I41", 1) => surveys::medical_staff_qualified,
        ("I42", 1) => treatment::newly_determined,
        ("I43", 1) => surveys::known_users,
        ("I44", 1) => relapse::fall,
        ("I45", 1) => communes::type_three_with_pilot,
        _ => return None,
    })
}

impl From<Figure> for Counted {
    fn from(value: Figure) -> Self {
        Self { value, beside: Vec::new(), cells: Vec::new() }
    }
}

impl Counted {
    fn with(self, beside: impl IntoIterator<Item = i64>) -> Self {
        Self { beside: beside.into_iter().map(Beside::Count).collect(), ..self }
    }
}

fn share(numerator: i64, denominator: i64) -> Counted {
    Figure::Share(Share { numerator, denominator }).into()
}

fn rate(numerator: i64, denominator: i64, per: i64) -> Counted {
    Figure::Rate(Rate { numerator, denominator, per }).into()
}

fn plain(count: i64) -> Counted {
    Figure::Count(count).into()
}

fn count_of<T>(set: &HashSet<T>) -> i64 {
    i64::try_from(set.len()).unwrap_or(i64::MAX)
}

/// The latest of several, of those of one day the one made last: by id, as handles are others on every device.
fn latest<T>(scan: &Scan<'_>, all: Vec<(Place, T)>) -> Result<Option<(Place, T)>, ReportError> {
    let mut latest: Option<(Place, T)> = None;
    for one in all {
        let later = match &latest {
            None => true,
            Some((known, _)) if known.0 != one.0.0 => known.0 < one.0.0,
            Some((known, _)) => scan.reader.id_of(known.1)? < scan.reader.id_of(one.0.1)?,
        };
        if later {
            latest = Some(one);
        }
    }
    Ok(latest)
}

/// The calendar month of a day.
fn month_of(day: NaiveDate) -> (i32, u32) {
    use chrono::Datelike;
    (day.year(), day.month())
}
