//! Shares that no record counts one by one: a survey gives both numbers. What is counted here stands beside them.

use std::collections::HashMap;

use super::files::files;
use super::{Counted, count_of, latest, rate, share};
use crate::model::survey::{SurveyResult, SurveyTopic};
use crate::reports::error::ReportError;
use crate::reports::measure::Measure;
use crate::reports::scan::{Place, Scan, Use, When};

/// How many people "for each 100,000 inhabitants" are.
const INHABITANTS: i64 = 100_000;

/// The part and the whole that the surveys of the period found: the latest one of the unit asked for or, where it made none,
/// the latest one of each unit below it, added up.
fn surveyed(scan: &mut Scan<'_>, topic: SurveyTopic) -> Result<(i64, i64), ReportError> {
    let mut surveys = Vec::new();
    scan.here(Measure::Survey, When::InPeriod, |fact| {
        surveys.push((fact.unit.clone(), (fact.day, fact.record)));
        Use::Passed
    })?;
    let mut by_unit: HashMap<String, Vec<(Place, (i64, i64))>> = HashMap::new();
    for (unit, place) in surveys {
        let record = scan.reader.record(scan.reader.id_of(place.1)?)?;
        let survey = record.as_ref().and_then(|record| record.as_kind::<SurveyResult>());
        if let Some(survey) = survey.filter(|survey| survey.topic == Some(topic)) {
            let numbers = (survey.reached.unwrap_or(0).max(0), survey.asked.unwrap_or(0).max(0));
            by_unit.entry(unit).or_default().push((place, numbers));
        }
    }
    let mut found: HashMap<String, (Place, (i64, i64))> = HashMap::new();
    for (unit, surveys) in by_unit {
        found.extend(latest(scan, surveys)?.map(|last| (unit, last)));
    }
    if let Some(own) = found.remove(scan.request.unit) {
        found = HashMap::from([(scan.request.unit.to_owned(), own)]);
    }
    found.values().for_each(|(place, _)| scan.note(*place));
    let sum = |number: fn(&(i64, i64)) -> i64| found.values().map(|(_, of)| number(of)).fold(0, i64::saturating_add);
    Ok((sum(|of| of.0), sum(|of| of.1)))
}

fn share_of(scan: &mut Scan<'_>, topic: SurveyTopic) -> Result<Counted, ReportError> {
    surveyed(scan, topic).map(|(part, whole)| share(part, whole))
}

/// I37: officials who know the basics, of those asked.
pub(super) fn officials(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    share_of(scan, SurveyTopic::Officials)
}

/// I38: adults who know the basics, of those asked.
pub(super) fn adults(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    share_of(scan, SurveyTopic::Adults)
}

/// I39: prevention and treatment officers trained, of all; beside them the trainees of such sessions in the period (lượt).
pub(super) fn officers_trained(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let counted = share_of(scan, SurveyTopic::Officers)?;
    let mut trainees = 0_i64;
    scan.here(Measure::OfficerTraining, When::InPeriod, |fact| {
        trainees = trainees.saturating_add(fact.amount);
        Use::Passed
    })?;
    Ok(counted.with([trainees]))
}

/// I40: counsellors trained and certified, of all; beside them the certificates for counselling valid at the end.
pub(super) fn counsellors_certified(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    beside_certificates(scan, SurveyTopic::Counsellors, Measure::CounsellingCertificate)
}

/// I41: medical staff of facilities qualified, of all; beside them the certificates for treatment valid at the end.
pub(super) fn medical_staff_qualified(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    beside_certificates(scan, SurveyTopic::Medical, Measure::MedicalCertificate)
}

fn beside_certificates(scan: &mut Scan<'_>, topic: SurveyTopic, kind: Measure) -> Result<Counted, ReportError> {
    let counted = share_of(scan, topic)?;
    let mut valid = 0;
    scan.here(kind, When::AtTheEnd, |_| {
        valid += 1;
        Use::Passed
    })?;
    Ok(counted.with([valid]))
}

/// I43: known unlawful users for each 100,000 inhabitants; beside it both numbers, as reported, and the people whose file here
/// says at the end that they use drugs unlawfully.
pub(super) fn known_users(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let (users, population) = surveyed(scan, SurveyTopic::Users)?;
    let using = count_of(&files(scan)?.using);
    Ok(rate(users, population, INHABITANTS).with([using]))
}
