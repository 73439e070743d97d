//! Shared test vectors of the schedule: days in, days out, as JSON that the core's tests and the bindings can run.
//!
//! The files stand in `tests/vectors/schedule`; their format is told in `tests/vectors/README.md`. The file's stem says what is
//! asked: `working-days`, `deadlines`, `assessments`, `club-days`, `briefings`, `reports`, `methadone`, `reminders`.

use std::fmt::Debug;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::deadline::{self, Deadline};
use super::note::Note;
use super::recurring;
use super::reminders::text as reminder_text;
use crate::model::dose::DoseStatus;
use crate::model::team::BriefingCadence;
use crate::model::unit::Level;
use crate::rules::{Rulebook, methadone, workdays};

/// What one case gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The case's name.
    pub case: String,
    /// What the file expects.
    pub expected: String,
    /// What was found, written alike.
    pub found: String,
}

impl Outcome {
    pub(crate) fn of<T: Debug>(case: String, expected: &T, found: &T) -> Self {
        Self { case, expected: format!("{expected:?}"), found: format!("{found:?}") }
    }

    /// Whether the case gave what the file expects.
    pub fn passed(&self) -> bool {
        self.expected == self.found
    }
}

/// Why a file of vectors could not be run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadVectors {
    /// The schedule has no vectors of that name.
    #[error("no schedule vectors are called like this file: use a name of tests/vectors/schedule")]
    UnknownFile,
    /// Not JSON, or not `{"cases": […]}` with the keys of this file.
    #[error("the file does not read (line {line}): check the keys and values of its cases")]
    NotVectors {
        /// The line where reading stopped, from 1.
        line: usize,
    },
    /// A file without cases would pass for nothing.
    #[error("the file has no cases")]
    NoCases,
}

/// Runs a file, given its name without `.json` and its text, by the rulesets and holidays of this version.
///
/// # Errors
/// [`BadVectors`] where it cannot be run.
pub fn run(file_stem: &str, json: &str) -> Result<Vec<Outcome>, BadVectors> {
    match file_stem {
        "working-days" => each(json, working_days),
        "deadlines" => each(json, deadlines),
        "assessments" => each(json, assessments),
        "club-days" => each(json, club_days),
        "briefings" => each(json, briefings),
        "reports" => each(json, reports),
        "methadone" => each(json, methadone_triggers),
        "reminders" => each(json, reminders),
        _ => Err(BadVectors::UnknownFile),
    }
}

fn each<T: DeserializeOwned>(json: &str, run: fn(&Rulebook, T) -> Outcome) -> Result<Vec<Outcome>, BadVectors> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File<T> {
        cases: Vec<T>,
    }
    let file: File<T> = serde_json::from_str(json).map_err(|error| BadVectors::NotVectors { line: error.line() })?;
    if file.cases.is_empty() {
        return Err(BadVectors::NoCases);
    }
    let book = Rulebook::built_in();
    Ok(file.cases.into_iter().map(|case| run(&book, case)).collect())
}

/// A note as files name it.
const fn name_of(note: Note) -> &'static str {
    match note {
        Note::Unconfirmed => "unconfirmed",
        Note::WeekendsOnly => "weekends-only",
        Note::Usual => "usual",
        Note::Ours => "ours",
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WorkingDays {
    name: String,
    from: NaiveDate,
    days: u16,
    day: NaiveDate,
    note: Option<String>,
}

fn working_days(book: &Rulebook, case: WorkingDays) -> Outcome {
    let found = workdays::add(book.holidays(), case.from, case.days);
    let note = found.as_ref().and_then(|found| Note::of(found.coverage)).map(name_of);
    let found = (found.map(|found| found.value), note);
    Outcome::of(case.name, &(Some(case.day), case.note.as_deref()), &found)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfDeadline {
    name: String,
    deadline: String,
    from: NaiveDate,
    day: Option<NaiveDate>,
    note: Option<String>,
}

fn deadlines(book: &Rulebook, case: OfDeadline) -> Outcome {
    let by = match case.deadline.as_str() {
        "dossier" => deadline::dossier(book, case.from),
        "decision" => deadline::decision(book, case.from),
        "decision-after-rehab" => deadline::decision_after_rehab(book, case.from),
        "facility-report" => deadline::facility_report(book, case.from),
        "transfer-notice" => deadline::transfer_notice(book, case.from),
        "methadone-check" => deadline::methadone_check(book, case.from),
        "treatment-choice-end" => deadline::treatment_choice_end(book, case.from).map(Deadline::on),
        "determination-end" => deadline::determination_end(book, case.from).map(Deadline::on),
        _ => return Outcome { case: case.name, expected: case.deadline, found: "no such deadline".to_owned() },
    };
    let found = (by.map(|by| by.day), by.and_then(|by| by.note).map(name_of));
    Outcome::of(case.name, &(case.day, case.note.as_deref()), &found)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Assessment {
    name: String,
    since: NaiveDate,
    last: Option<NaiveDate>,
    end: Option<NaiveDate>,
    day: Option<NaiveDate>,
}

fn assessments(book: &Rulebook, case: Assessment) -> Outcome {
    let found = deadline::assessment(book, case.since, case.last, case.end);
    Outcome::of(case.name, &case.day, &found)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClubDays {
    name: String,
    own: Option<Vec<u32>>,
    since: NaiveDate,
    last: Option<NaiveDate>,
    day: Option<NaiveDate>,
}

fn club_days(book: &Rulebook, case: ClubDays) -> Outcome {
    let days = case.own.unwrap_or_else(|| recurring::usual_club_days(book, case.since));
    Outcome::of(case.name, &case.day, &recurring::club_meeting(book, &days, case.since, case.last))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Briefing {
    name: String,
    cadence: Option<BriefingCadence>,
    since: NaiveDate,
    last: Option<NaiveDate>,
    day: NaiveDate,
}

fn briefings(book: &Rulebook, case: Briefing) -> Outcome {
    Outcome::of(case.name, &Some(case.day), &recurring::briefing(book, case.cadence, case.since, case.last))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Report {
    name: String,
    level: Level,
    today: NaiveDate,
    from: NaiveDate,
    to: NaiveDate,
    day: NaiveDate,
}

/// The report that is owed, and that the next one begins on the day after it ends.
fn reports(book: &Rulebook, case: Report) -> Outcome {
    let this = recurring::report(book, case.level, case.today);
    let next = this.and_then(|this| recurring::report_after(book, case.level, this)).map(|next| next.from);
    let found = (this.map(|this| (this.from, this.to, this.due)), next);
    Outcome::of(case.name, &(Some((case.from, case.to, case.day)), case.to.succ_opt()), &found)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Methadone {
    name: String,
    from: NaiveDate,
    doses: String,
    since: Option<NaiveDate>,
    trigger: Option<NaiveDate>,
    day: Option<NaiveDate>,
}

/// Doses as letters, a day each: t taken, r absent with a reason, a absent, A absent from both of two.
fn methadone_triggers(book: &Rulebook, case: Methadone) -> Outcome {
    let mut doses = Vec::new();
    for (day, letter) in case.from.iter_days().zip(case.doses.chars()) {
        let (status, times) = match letter {
            't' => (DoseStatus::Taken, 1),
            'r' => (DoseStatus::Excused, 1),
            'a' => (DoseStatus::Absent, 1),
            'A' => (DoseStatus::Absent, 2),
            _ => return Outcome { case: case.name, expected: case.doses, found: "no such dose".to_owned() },
        };
        doses.extend(std::iter::repeat_n((day, status), times));
    }
    let found = methadone::dropouts(&doses, book).pop();
    let by = found.and_then(|one| deadline::methadone_check(book, one.trigger)).map(|by| by.day);
    let found = (found.map(|one| one.since), found.map(|one| one.trigger), by);
    Outcome::of(case.name, &(case.since, case.trigger, case.day), &found)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reminder {
    name: String,
    count: u64,
    vi: String,
    en: String,
}

fn reminders(_: &Rulebook, case: Reminder) -> Outcome {
    let found = reminder_text(case.count);
    Outcome::of(case.name, &(case.vi, case.en), &(found.vi, found.en))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: &str =
        r#"{"cases": [{"name": "a", "since": "2024-01-10", "last": null, "end": null, "day": "2025-01-10"}]}"#;

    #[test]
    fn a_file_runs_and_a_wrong_one_says_why() {
        assert!(run("assessments", CASE).unwrap()[0].passed());
        let other = run("assessments", &CASE.replace("2025-01-10", "2025-01-11")).unwrap();
        assert!(!other[0].passed() && other[0].found.contains("2025-01-10"), "{other:?}");
        assert_eq!(run("visits", CASE), Err(BadVectors::UnknownFile));
        assert_eq!(run("assessments", "{"), Err(BadVectors::NotVectors { line: 1 }));
        assert_eq!(run("assessments", &CASE.replace("\"last\"", "\"late\"")), Err(BadVectors::NotVectors { line: 1 }));
        assert_eq!(run("assessments", r#"{"cases": []}"#), Err(BadVectors::NoCases));
    }
}
