//! Every file in `tests/vectors/schedule` holds: working days, deadlines by the law of the day, what comes again and again.
//!
//! To see one fail, change a day in its file, or a span in `core/data/holidays.toml`.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::NaiveDate;
use dong_hanh::model::dose::DoseStatus;
use dong_hanh::model::team::BriefingCadence;
use dong_hanh::model::unit::Level;
use dong_hanh::rules::workdays::{self, Coverage};
use dong_hanh::rules::{Rulebook, methadone};
use dong_hanh::schedule::deadline::{self, Deadline};
use dong_hanh::schedule::{Note, recurring, reminder_text};
use serde::Deserialize;
use serde::de::DeserializeOwned;

fn folder() -> PathBuf {
    PathBuf::from("../tests/vectors/schedule")
}

/// Runs each case of a file; what a case says must be answered.
#[track_caller]
fn each<T: DeserializeOwned>(file: &str, least: usize, run: impl Fn(&Rulebook, &T) -> Result<(), String>) {
    #[derive(Deserialize)]
    struct File<T> {
        cases: Vec<T>,
    }
    let json = std::fs::read_to_string(folder().join(format!("{file}.json"))).unwrap();
    let cases: File<T> = serde_json::from_str(&json).unwrap();
    assert!(cases.cases.len() >= least, "{file} has {} cases", cases.cases.len());
    let book = Rulebook::built_in();
    let wrong: Vec<String> = cases.cases.iter().filter_map(|case| run(&book, case).err()).collect();
    assert!(wrong.is_empty(), "{file}:\n{}", wrong.join("\n"));
}

fn same<T: PartialEq + std::fmt::Debug>(name: &str, found: &T, expected: &T) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("{name}: {found:?}, expected {expected:?}")) }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Said {
    Unconfirmed,
    WeekendsOnly,
    Usual,
    Ours,
}

impl From<Note> for Said {
    fn from(note: Note) -> Self {
        match note {
            Note::Unconfirmed => Self::Unconfirmed,
            Note::WeekendsOnly => Self::WeekendsOnly,
            Note::Usual => Self::Usual,
            Note::Ours => Self::Ours,
        }
    }
}

#[test]
fn every_file_has_its_test() {
    let files = std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path());
    let files: BTreeSet<String> = files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    let tested =
        ["assessments", "briefings", "club-days", "deadlines", "methadone", "reminders", "reports", "working-days"];
    assert_eq!(files, tested.map(str::to_owned).into());
}

#[test]
fn working_days() {
    #[derive(Deserialize)]
    struct Case {
        name: String,
        from: NaiveDate,
        days: u16,
        day: NaiveDate,
        note: Option<Said>,
    }
    each("working-days", 20, |book, case: &Case| {
        let found = workdays::add(book.holidays(), case.from, case.days).unwrap();
        let note = match found.coverage {
            Coverage::Announced => None,
            Coverage::Unconfirmed => Some(Said::Unconfirmed),
            Coverage::WeekendsOnly => Some(Said::WeekendsOnly),
        };
        same(&case.name, &(found.value, note), &(case.day, case.note))
    });
}

#[test]
fn deadlines() {
    #[derive(Deserialize)]
    struct Case {
        name: String,
        deadline: String,
        from: NaiveDate,
        day: Option<NaiveDate>,
        note: Option<Said>,
    }
    each("deadlines", 30, |book, case: &Case| {
        let by = match case.deadline.as_str() {
            "dossier" => deadline::dossier(book, case.from),
            "decision" => deadline::decision(book, case.from),
            "decision-after-rehab" => deadline::decision_after_rehab(book, case.from),
            "facility-report" => deadline::facility_report(book, case.from),
            "transfer-notice" => deadline::transfer_notice(book, case.from),
            "methadone-check" => deadline::methadone_check(book, case.from),
            "treatment-choice-end" => deadline::treatment_choice_end(book, case.from).map(Deadline::on),
            "determination-end" => deadline::determination_end(book, case.from).map(Deadline::on),
            other => panic!("{other}"),
        };
        let found = (by.map(|by| by.day), by.and_then(|by| by.note).map(Said::from));
        same(&case.name, &found, &(case.day, case.note))
    });
}

#[test]
fn assessments() {
    #[derive(Deserialize)]
    struct Case {
        name: String,
        since: NaiveDate,
        last: Option<NaiveDate>,
        end: Option<NaiveDate>,
        day: Option<NaiveDate>,
    }
    each("assessments", 9, |book, case: &Case| {
        same(&case.name, &deadline::assessment(book, case.since, case.last, case.end), &case.day)
    });
}

#[test]
fn club_days() {
    #[derive(Deserialize)]
    struct Case {
        name: String,
        own: Option<Vec<u32>>,
        since: NaiveDate,
        last: Option<NaiveDate>,
        day: Option<NaiveDate>,
    }
    each("club-days", 14, |book, case: &Case| {
        let days = case.own.clone().unwrap_or_else(|| recurring::usual_club_days(book, case.since));
        same(&case.name, &recurring::club_meeting(book, &days, case.since, case.last), &case.day)
    });
}

#[test]
fn briefings() {
    #[derive(Deserialize)]
    struct Case {
        name: String,
        cadence: Option<BriefingCadence>,
        since: NaiveDate,
        last: Option<NaiveDate>,
        day: NaiveDate,
    }
    each("briefings", 8, |book, case: &Case| {
        same(&case.name, &recurring::briefing(book, case.cadence, case.since, case.last), &Some(case.day))
    });
}

#[test]
fn reports() {
    #[derive(Deserialize)]
    struct Case {
        name: String,
        level: Level,
        today: NaiveDate,
        from: NaiveDate,
        to: NaiveDate,
        day: NaiveDate,
    }
    each("reports", 7, |book, case: &Case| {
        let found = recurring::report(book, case.level, case.today).unwrap();
        same(&case.name, &(found.from, found.to, found.due), &(case.from, case.to, case.day))?;
        let next = recurring::report_after(book, case.level, found).unwrap();
        same(&case.name, &Some(next.from), &found.to.succ_opt())
    });
}

#[test]
fn methadone_triggers() {
    #[derive(Deserialize)]
    struct Case {
        name: String,
        from: NaiveDate,
        doses: String,
        since: Option<NaiveDate>,
        trigger: Option<NaiveDate>,
        day: Option<NaiveDate>,
    }
    each("methadone", 6, |book, case: &Case| {
        let of = |letter| match letter {
            't' => vec![DoseStatus::Taken],
            'r' => vec![DoseStatus::Excused],
            'a' => vec![DoseStatus::Absent],
            'A' => vec![DoseStatus::Absent; 2],
            other => panic!("{other}"),
        };
        let days = case.from.iter_days().zip(case.doses.chars());
        let doses: Vec<_> = days.flat_map(|(day, letter)| of(letter).into_iter().map(move |of| (day, of))).collect();
        let found = methadone::dropouts(&doses, book).pop();
        let by = found.and_then(|one| deadline::methadone_check(book, one.trigger)).map(|by| by.day);
        let found = (found.map(|one| one.since), found.map(|one| one.trigger), by);
        same(&case.name, &found, &(case.since, case.trigger, case.day))
    });
}

#[test]
fn reminders() {
    #[derive(Deserialize)]
    struct Case {
        name: String,
        count: u64,
        vi: String,
        en: String,
    }
    each("reminders", 4, |_, case: &Case| {
        let found = reminder_text(case.count);
        same(&case.name, &(found.vi, found.en), &(case.vi.clone(), case.en.clone()))
    });
}

/// To see it fail, take 2026 out of `core/data/holidays.toml`.
#[test]
fn tet_is_off_in_every_year_with_a_table() {
    let book = Rulebook::built_in();
    for first in ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"] {
        let first: NaiveDate = first.parse().unwrap();
        let eve = first.pred_opt().unwrap();
        for day in eve.iter_days().take(5) {
            let counted = book.holidays().is_working(day);
            assert!(!counted.value && counted.coverage != Coverage::WeekendsOnly, "{day}");
        }
    }
}
