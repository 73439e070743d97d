//! By which day: every time of the schedule as a function of days and the law. Nothing here reads a record; what each
//! gives is shown case by case in `tests/vectors/schedule`.

use chrono::{Days, Months, NaiveDate};

use super::note::Note;
use crate::rules::{Rulebook, workdays};

/// The last day in time, and what is to be said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The day.
    pub day: NaiveDate,
    /// How sure it is.
    pub note: Option<Note>,
}

impl Deadline {
    /// A day that hangs on no table.
    pub const fn on(day: NaiveDate) -> Self {
        Self { day, note: None }
    }
}

/// So many days after, by a value of the ruleset of `from`; nothing where that ruleset has none.
pub fn days(rulebook: &Rulebook, from: NaiveDate, key: &str) -> Option<Deadline> {
    let days = u64::try_from(rulebook.on(from).value(key)?).ok()?;
    let day = from.checked_add_days(Days::new(days))?;
    Some(Deadline { day, note: ours(rulebook, from, key) })
}

/// That a value of the ruleset of `from` is a default of ours, where it is.
pub fn ours(rulebook: &Rulebook, from: NaiveDate, key: &str) -> Option<Note> {
    rulebook.on(from).is_ours(key).then_some(Note::Ours)
}

/// So many working days after, by a value of the ruleset of `from`.
pub fn working_days(rulebook: &Rulebook, from: NaiveDate, key: &str) -> Option<Deadline> {
    let days = u16::try_from(rulebook.on(from).value(key)?).ok()?;
    let counted = workdays::add(rulebook.holidays(), from, days)?;
    let note = Note::worst(ours(rulebook, from, key), Note::of(counted.coverage));
    Some(Deadline { day: counted.value, note })
}

/// As the law has it, or else the usual time, and then that is said.
fn working_days_or_usual(rulebook: &Rulebook, from: NaiveDate, law: &str, usual: &str) -> Option<Deadline> {
    let by_law = working_days(rulebook, from, law);
    by_law.or_else(|| {
        let usual = working_days(rulebook, from, usual)?;
        Some(Deadline { note: Note::worst(Some(Note::Usual), usual.note), ..usual })
    })
}

/// The dossier after the report (Decree 116/2021 art. 77: 3 working days; the decree of the new law is pending).
pub fn dossier(rulebook: &Rulebook, reported_on: NaiveDate) -> Option<Deadline> {
    working_days_or_usual(rulebook, reported_on, "dossier_working_days", "dossier_usual_working_days")
}

/// The decision after the proposal (Decree 116/2021 art. 78: 2 working days).
pub fn decision(rulebook: &Rulebook, proposed_on: NaiveDate) -> Option<Deadline> {
    working_days_or_usual(rulebook, proposed_on, "decision_working_days", "decision_usual_working_days")
}

/// The decision on somebody who completed rehabilitation on that day: the dossier's time, and then the decision's.
pub fn decision_after_rehab(rulebook: &Rulebook, completed_on: NaiveDate) -> Option<Deadline> {
    let dossier = dossier(rulebook, completed_on)?;
    let decision = decision(rulebook, dossier.day)?;
    Some(Deadline { note: Note::worst(dossier.note, decision.note), ..decision })
}

/// The report to the commune police after a private facility (Law 120/2025 art. 33: 2 days). Earlier laws give none.
pub fn facility_report(rulebook: &Rulebook, ended_on: NaiveDate) -> Option<Deadline> {
    days(rulebook, ended_on, "facility_report_days")
}

/// The notice to the new commune (Law 120/2025 art. 48: 24 hours; before, 5 working days). As rule R58 judges it.
pub fn transfer_notice(rulebook: &Rulebook, moved_on: NaiveDate) -> Option<Deadline> {
    match rulebook.on(moved_on).value("move_notice_hours") {
        Some(hours) => moved_on.checked_add_days(Days::new(u64::try_from(hours / 24).ok()?)).map(Deadline::on),
        None => working_days(rulebook, moved_on, "move_notice_working_days"),
    }
}

/// Somebody may have left methadone treatment: the verification after the day that makes one ask (`[C]`: 3 working days).
pub fn methadone_check(rulebook: &Rulebook, trigger: NaiveDate) -> Option<Deadline> {
    working_days(rulebook, trigger, "methadone_check_working_days")
}

/// The next assessment of somebody under management since that day: a year after the last, and once more before the end.
/// Nothing where the last one was near the end already.
pub fn assessment(
    rulebook: &Rulebook,
    since: NaiveDate,
    last: Option<NaiveDate>,
    end: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let from = last.map_or(since, |last| last.max(since));
    let ruleset = rulebook.on(from);
    let value = |key| ruleset.value(key).and_then(|value| u32::try_from(value).ok());
    let regular = from.checked_add_months(Months::new(value("assessment_months")?))?;
    let Some(end) = end else { return Some(regular) };
    let before = |key| end.checked_sub_days(Days::new(value(key)?.into()));
    let near_the_end = before("assessment_last_days")?;
    if last.is_some_and(|last| near_the_end <= last) {
        return None;
    }
    Some(regular.min(before("assessment_before_end_days")?.max(from)))
}

/// The last day on which a determination serves a voluntary registration (Law 120/2025 art. 31.1b: 6 months). Under the
/// law that holds by then: one of before 01/07/2026 ends too. Nothing where no law names a time.
pub fn determination_end(rulebook: &Rulebook, determined_on: NaiveDate) -> Option<NaiveDate> {
    let ends = rulebook.all().iter().filter_map(|ruleset| {
        let months = u32::try_from(ruleset.value("determination_valid_months")?).ok()?;
        let end = determined_on.checked_add_months(Months::new(months))?;
        (rulebook.on(end).code == ruleset.code).then_some(end)
    });
    ends.min()
}

/// The last day on which a determination asks for a way of treatment: as long as it serves a registration or, where no law
/// names a time, as long as ours (`[C]`). With an older paper nothing can be begun any more; a new determination asks anew.
/// Somebody who was never treated is not years late.
pub fn treatment_choice_end(rulebook: &Rulebook, determined_on: NaiveDate) -> Option<NaiveDate> {
    let ours = || Some(days(rulebook, determined_on, "treatment_choice_stands_days")?.day);
    determination_end(rulebook, determined_on).or_else(ours)
}
