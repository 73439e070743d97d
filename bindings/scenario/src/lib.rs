//! Reading a scenario file: all of it is checked before anything is played. The format is told in
//! `tests/scenarios/README.md`.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use dong_hanh::model::unit;
use dong_hanh::reports::{Period, definitions};
use serde::Deserialize;
use serde_json::Value;

/// What is wrong with a scenario file, and where.
#[derive(Debug)]
pub struct Fault {
    /// The line, from 1.
    pub row: usize,
    /// The field, such as `fields.date`; empty where the line as a whole is meant.
    pub field: String,
    /// Why, in both languages.
    pub reason: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "dòng {0} · line {0}", self.row)?;
        if !self.field.is_empty() {
            write!(f, ", {}", self.field)?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// The first line.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Its name: the file's own name without its ending.
    #[serde(rename = "scenario")]
    pub name: String,
    /// The version of the format.
    pub format: u32,
    /// What it is about.
    pub title: Words,
    /// The unit whose report is printed.
    pub unit: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The day on which the report is asked.
    pub today: NaiveDate,
    /// The periods of the report, the main one first.
    pub report: Vec<String>,
    /// What the reader is told first, such as what in the file is not the account's.
    #[serde(default)]
    pub note: Option<Words>,
    /// The indicators that are printed, in the order of the account; empty: all of them.
    #[serde(default)]
    pub figures: Vec<Shown>,
    /// The indicators that are printed month by month over the years of the periods.
    #[serde(default)]
    pub trend: Vec<String>,
    /// Whether the target board of the main period is printed.
    #[serde(default)]
    pub targets: bool,
    /// What else is shown.
    pub show: Show,
}

/// An indicator that is printed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// Its id, such as `I01`.
    pub indicator: String,
    /// What the account prints, where it prints it.
    #[serde(default)]
    pub account: Option<Words>,
}

/// Words in both languages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Vietnamese.
    pub vi: String,
    /// English. The demo speaks Vietnamese; other programs may want it.
    #[serde(rename = "en")]
    pub _en: String,
}

/// What the demo shows beside the report.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Show {
    /// The person whose timeline is shown: `@name`.
    pub person: String,
    /// What is searched.
    pub search: String,
}

/// One event.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The day on which it is written down.
    pub day: NaiveDate,
    /// The kind of a new record.
    pub kind: Option<String>,
    /// The file's own name for the new record.
    pub id: Option<String>,
    /// The record whose writing was wrong: `@name`.
    pub correct: Option<String>,
    /// The record about which the world has changed: `@name`.
    pub update: Option<String>,
    /// The administrative unit.
    pub unit: Option<String>,
    /// The membership for whom it is written down: `@name`.
    pub done_by: Option<String>,
    /// The answers.
    pub fields: BTreeMap<String, Value>,
    /// The warnings that the writer keeps, by rule, each with a reason.
    #[serde(default)]
    pub accept: BTreeMap<String, String>,
}

/// A scenario file.
#[derive(Debug)]
pub struct File {
    /// The first line.
    pub header: Header,
    /// The events, each with its line number.
    pub lines: Vec<(usize, Line)>,
}

impl File {
    /// Reads and checks a whole file.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let mut rows =
            text.lines().enumerate().map(|(at, line)| (at + 1, line)).filter(|(_, line)| !line.trim().is_empty());
        let (row, first) = rows.next().ok_or(fault(1, "", "tệp trống · the file is empty"))?;
        let header: Header = serde_json::from_str(first).map_err(|error| unreadable(row, &error))?;
        if header.format != 1 {
            return Err(fault(row, "format", "phiên bản này chỉ đọc định dạng 1 · only format 1 is read"));
        }
        if header.from > header.to {
            return Err(fault(
                row,
                "to",
                "ngày cuối phải từ ngày đầu trở đi · the last day must not lie before the first",
            ));
        }
        if header.today < header.to {
            return Err(fault(row, "today", "phải từ ngày cuối trở đi · it must not lie before the last day"));
        }
        if header.report.is_empty() {
            return Err(fault(row, "report", "cần ít nhất một kỳ báo cáo · at least one period is needed"));
        }
        if header.report.iter().any(|period| period.parse::<Period>().is_err()) {
            return Err(fault(row, "report", "không đọc được kỳ báo cáo · a period does not read"));
        }
        let known = |id: &str| definitions().iter().any(|one| one.id == id);
        for (field, mut ids) in [
            ("figures", header.figures.iter().map(|shown| &*shown.indicator).collect::<Vec<_>>()),
            ("trend", header.trend.iter().map(|id| &**id).collect()),
        ] {
            ids.retain(|id| !known(id));
            if !ids.is_empty() {
                return Err(fault(row, field, "không có chỉ số mang mã này · there is no such indicator"));
            }
        }
        let mut lines: Vec<(usize, Line)> = Vec::new();
        let mut names = HashSet::new();
        for (row, text) in rows {
            let line: Line = serde_json::from_str(text).map_err(|error| unreadable(row, &error))?;
            if !(header.from..=header.to).contains(&line.day) {
                let reason = "ngày nằm ngoài khoảng từ from đến to của dòng đầu · the day lies outside from and to of the first line";
                return Err(fault(row, "day", reason));
            }
            check(row, &line, &mut names, lines.last().map(|(_, before)| before.day))?;
            lines.push((row, line));
        }
        if !names.contains(header.show.person.trim_start_matches('@')) {
            return Err(fault(1, "show.person", "không có mục nào mang tên này · nothing in the file has this name"));
        }
        Ok(Self { header, lines })
    }

    /// Checks what only the whole file shows: that it is called as it says, and that every unit in it is one of its own.
    /// `stem` is the file's name without its ending.
    ///
    /// # Errors
    /// The first line at fault.
    pub fn check_names(&self, stem: &str) -> Result<(), Fault> {
        if self.header.name != stem {
            let reason = "phải là tên tệp, không có phần đuôi · it must be the file's name without its ending";
            return Err(fault(1, "scenario", reason));
        }
        let mut units = HashSet::new();
        for (row, line) in &self.lines {
            // A unit may be recorded in itself; a change may give it another code.
            if line.kind.as_deref().is_none_or(|kind| kind == unit::KIND) {
                units.extend(line.fields.get("code").and_then(Value::as_str));
            }
            if line.unit.as_deref().is_some_and(|unit| !units.contains(unit)) {
                return Err(fault(*row, "unit", NO_UNIT));
            }
        }
        if units.contains(&*self.header.unit) { Ok(()) } else { Err(fault(1, "unit", NO_UNIT)) }
    }
}

const NO_UNIT: &str = "tệp không có đơn vị hành chính mang mã này · no administrative unit of the file has this code";

fn check(row: usize, line: &Line, names: &mut HashSet<String>, before: Option<NaiveDate>) -> Result<(), Fault> {
    if before.is_some_and(|before| before > line.day) {
        return Err(fault(row, "day", "ngày phải tăng dần · days must not go back"));
    }
    let reference = |field: &str, name: &str| match name.strip_prefix('@') {
        Some(name) if names.contains(name) => Ok(()),
        _ => Err(fault(row, field, "ở trên không có mục nào mang tên này · nothing above has this name")),
    };
    for (field, name) in [("correct", &line.correct), ("update", &line.update), ("done_by", &line.done_by)] {
        if let Some(name) = name {
            reference(field, name)?;
        }
    }
    for (key, value) in &line.fields {
        references_in(value, &mut |name| reference(&format!("fields.{key}"), name))?;
    }
    match (&line.kind, &line.id, line.correct.is_some() as u8 + line.update.is_some() as u8) {
        (Some(_), Some(id), 0) if id.starts_with('@') || id.is_empty() => {
            Err(fault(row, "id", "tên không được bắt đầu bằng @ · a name must not begin with @"))
        }
        (Some(_), Some(id), 0) if !names.insert(id.clone()) => {
            Err(fault(row, "id", "tên này đã dùng · this name is used already"))
        }
        (Some(_), Some(_), 0) | (None, None, 1) => Ok(()),
        (Some(_), None, 0) => Err(fault(row, "id", "mục mới cần tên · a new record needs a name")),
        _ => Err(fault(
            row,
            "",
            "cần kind và id, hoặc một trong correct, update · kind and id, or one of correct, update",
        )),
    }
}

/// Every text that names a record: it begins with `@`.
fn references_in(value: &Value, each: &mut impl FnMut(&str) -> Result<(), Fault>) -> Result<(), Fault> {
    match value {
        Value::String(text) if text.starts_with('@') => each(text),
        Value::Array(list) => list.iter().try_for_each(|value| references_in(value, each)),
        Value::Object(row) => row.values().try_for_each(|value| references_in(value, each)),
        _ => Ok(()),
    }
}

fn unreadable(row: usize, error: &serde_json::Error) -> Fault {
    // Each line is read by itself, so that the library's own line is always the first.
    let (column, said) = (error.column(), error.to_string());
    let why = said.split(" at line ").next().unwrap_or_default();
    fault(row, "", &format!("không đọc được, cột {column} · it does not read, column {column}: {why}"))
}

/// A fault at a place.
pub fn fault(row: usize, field: &str, reason: &str) -> Fault {
    Fault { row, field: field.to_owned(), reason: reason.to_owned() }
}
