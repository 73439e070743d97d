//! People with a file: what their files say at the end, who is there, and where the others are.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use chrono::NaiveDate;

use super::{Counted, count_of, latest, plain, share};
use crate::reports::error::ReportError;
use crate::reports::measure::Measure;
use crate::reports::scan::{Place, Scan, Use, When};

/// What the files of the area say at the end.
pub(in crate::reports) struct Files {
    /// Addiction is determined, or the person is in rehabilitation: the file's place and unit.
    pub(super) addicted: HashMap<i64, (Place, String)>,
    pub(super) after_rehab: HashSet<i64>,
    pub(super) not_determined: HashSet<i64>,
    pub(super) using: HashSet<i64>,
}

/// What the files of the area say at the end. A file says one thing, since one day. Of a day before that it says nothing:
/// then the latest determination up to the end decides whether the person was addicted.
pub(super) fn files(scan: &mut Scan<'_>) -> Result<Rc<Files>, ReportError> {
    if let Some(known) = &scan.files {
        return Ok(Rc::clone(known));
    }
    let as_of = scan.as_of;
    let [mut addicted, mut later] = [HashMap::new(), HashMap::new()];
    let [mut after_rehab, mut not_determined, mut using, mut closed] = std::array::from_fn(|_| HashSet::new());
    for (measure, people) in [
        (Measure::FileAddicted, None),
        (Measure::FileAfterRehab, Some(&mut after_rehab)),
        (Measure::FileNotDetermined, Some(&mut not_determined)),
        (Measure::FileUsing, Some(&mut using)),
        (Measure::FileClosed, Some(&mut closed)),
    ] {
        let mut people = people;
        scan.here(measure, When::Ever, |fact| {
            let Some(who) = fact.who else { return Use::Passed };
            let of = ((fact.day, fact.record), fact.unit.clone());
            match &mut people {
                _ if as_of < fact.day => _ = later.insert(who, of),
                Some(people) => _ = people.insert(who),
                None => _ = addicted.insert(who, of),
            }
            Use::Passed
        })?;
    }
    if !later.is_empty() {
        let mut last: HashMap<i64, (NaiveDate, bool)> = HashMap::new();
        for (measure, yes) in [(Measure::DeterminedNot, false), (Measure::DeterminedAddicted, true)] {
            scan.anywhere(measure, When::ByTheEnd, |fact| {
                if let Some(who) = fact.who.filter(|who| later.contains_key(who)) {
                    let known = last.entry(who).or_insert((fact.day, yes));
                    *known = (*known).max((fact.day, yes));
                }
                Use::Passed
            })?;
        }
        addicted.extend(later.into_iter().filter(|(who, _)| last.get(who).is_some_and(|(_, yes)| *yes)));
    }
    let files = Rc::new(Files { addicted, after_rehab, not_determined, using });
    scan.files = Some(Rc::clone(&files));
    Ok(files)
}

/// I12: people with a file whose addiction is determined, or who are in rehabilitation, at the end; beside them those whose
/// file says that it is not determined.
pub(super) fn addicted(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let files = files(scan)?;
    files.addicted.values().for_each(|(place, _)| scan.note(*place));
    let count = i64::try_from(files.addicted.len()).unwrap_or(i64::MAX);
    Ok(plain(count).with([count_of(&files.not_determined)]))
}

/// The people with such a file, and of them those who are in a facility at the end.
fn in_facility(scan: &mut Scan<'_>, note: bool) -> Result<(Rc<Files>, HashSet<i64>), ReportError> {
    let files = files(scan)?;
    let mut inside = HashSet::new();
    scan.anywhere(Measure::InFacility, When::AtTheEnd, |fact| {
        match fact.who.filter(|who| files.addicted.contains_key(who)) {
            Some(who) => {
                inside.insert(who);
                if note { Use::Counted } else { Use::Passed }
            }
            None => Use::Passed,
        }
    })?;
    Ok((files, inside))
}

/// I35: of the people with such a file who are there at the end, those counselled by name in the period; beside them the
/// people in a facility and those who are away or moved.
pub(super) fn counselled(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let (files, inside) = in_facility(scan, false)?;
    let mut away = HashSet::new();
    scan.anywhere(Measure::Away, When::AtTheEnd, |fact| {
        away.extend(fact.who);
        Use::Passed
    })?;
    // Whoever moved is away as long as the file is kept where they moved from.
    let mut moves: HashMap<i64, Vec<(Place, String)>> = HashMap::new();
    scan.anywhere(Measure::Moved, When::ByTheEnd, |fact| {
        if let Some(who) = fact.who {
            moves.entry(who).or_default().push(((fact.day, fact.record), fact.unit.clone()));
        }
        Use::Passed
    })?;
    let mut moved: HashMap<i64, (Place, String)> = HashMap::new();
    for (who, moves) in moves {
        moved.extend(latest(scan, moves)?.map(|last| (who, last)));
    }
    let kept_there = |who: &i64, unit: &str| moved.get(who).is_some_and(|(_, from)| from == unit);
    let not_inside = files.addicted.iter().filter(|(who, _)| !inside.contains(who));
    let (gone, present): (HashSet<i64>, HashSet<i64>) = {
        let (gone, present): (Vec<_>, Vec<_>) =
            not_inside.partition(|(who, (_, unit))| away.contains(who) || kept_there(who, unit));
        (gone.iter().map(|(who, _)| **who).collect(), present.iter().map(|(who, _)| **who).collect())
    };
    let mut reached = HashSet::new();
    scan.anywhere(Measure::Counselled, When::InPeriod, |fact| match fact.who.filter(|who| present.contains(who)) {
        Some(who) => {
            reached.insert(who);
            Use::Counted
        }
        None => Use::Passed,
    })?;
    Ok(share(count_of(&reached), count_of(&present)).with([count_of(&inside), count_of(&gone)]))
}

/// I36: of the people with such a file, those in a facility at the end; beside them the others who are in rehabilitation at
/// home, in the community or in substitution treatment.
pub(super) fn in_facilities(scan: &mut Scan<'_>) -> Result<Counted, ReportError> {
    let (files, inside) = in_facility(scan, true)?;
    let mut otherwise = HashSet::new();
    for measure in [Measure::InHomeRehab, Measure::Substitution] {
        scan.anywhere(measure, When::AtTheEnd, |fact| {
            let who = fact.who.filter(|who| files.addicted.contains_key(who) && !inside.contains(who));
            otherwise.extend(who);
            Use::Passed
        })?;
    }
    let all = i64::try_from(files.addicted.len()).unwrap_or(i64::MAX);
    Ok(share(count_of(&inside), all).with([count_of(&otherwise)]))
}
