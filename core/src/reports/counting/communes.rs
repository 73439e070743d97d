//! Communes and the models by which they work.

use std::collections::{HashMap, HashSet};

use super::{Counted, count_of, latest, share};
use crate::reports::error::ReportError;
use crate::reports::measure::Measure;
use crate::reports::scan::{Place, Scan, Use, When};

/// The communes of the area at the end.
fn communes(scan: &mut Scan<'_>) -> Result<HashSet<String>, ReportError> {
    let mut communes = HashSet::new();
    scan.here(Measure::Commune, When::AtTheEnd, |fact| {
        communes.insert(fact.unit.clone());
        Use::Passed
    })?;
    Ok(communes)
}

/// The units in which a model holds at the end, with the places of the records.
fn with_model(scan: &mut Scan<'_>, model: Measure) -> Result<Vec<(Place, String)>, ReportError> {
    let mut models = Vec::new();
    scan.here(model, When::AtTheEnd, |fact| {
        models.push(((fact.day, fact.record), fact.unit.clone()));
        Use::Passed
    })?;
    Ok(models)
}

/// I17: communes that work by the volunteer-help model at the end, of all communes at the end.
///
/// A model recorded in a unit that is known and no commune of that day does not count. One recorded in a unit that this
/// notebook does not know counts: where the part then exceeds the whole, the finding tells that units are missing.
pub(super) fn volunteer_model(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let communes = communes(scan)?;
    let mut found = HashSet::new();
    for (place, unit) in with_model(scan, Measure::VolunteerModel)? {
        if communes.contains(&unit) || !scan.area.knows(&unit)? {
            scan.note(place);
            found.insert(unit);
        }
    }
    Ok(share(count_of(&found), count_of(&communes)))
}

/// I45: of the communes whose latest type at the end is III, those that work by the model of rehabilitation in the
/// community then. A type recorded in a unit that is known and no commune of that day does not count.
pub(super) fn type_three_with_pilot(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let communes = communes(scan)?;
    let mut types: HashMap<String, Vec<(Place, bool)>> = HashMap::new();
    for (measure, three) in [(Measure::TypeThree, true), (Measure::OtherSeverity, false)] {
        scan.here(measure, When::ByTheEnd, |fact| {
            types.entry(fact.unit.clone()).or_default().push(((fact.day, fact.record), three));
            Use::Passed
        })?;
    }
    let mut third = HashSet::new();
    for (unit, types) in types {
        let three = latest(scan, types)?.is_some_and(|(_, three)| three);
        if three && (communes.contains(&unit) || !scan.area.knows(&unit)?) {
            third.insert(unit);
        }
    }
    let mut found = HashSet::new();
    for (place, unit) in with_model(scan, Measure::CommunityModel)? {
        if third.contains(&unit) {
            scan.note(place);
            found.insert(unit);
        }
    }
    Ok(share(count_of(&found), count_of(&third)))
}
