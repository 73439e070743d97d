//! Shared test vectors of the indicators: records through a store to the figure of a report, as JSON that the core's tests and
//! the bindings can run. The format is told in `tests/vectors/README.md`.
//!
//! Every case has an encrypted store of its own, in a folder that is handed in and left as it was.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value as Json;

use super::found::DeviceSigner;
use crate::entry::{Audience, Body, ChainHead, Entry, NewEntry, Op, SALT, Stamp};
use crate::model::id::{DeviceId, EntryId, GroupId, MemberId, RecordId};
use crate::model::{Fields, KINDS, Value, find_kind};
use crate::reports::{FactProjector, Line, ReportRequest, records_behind, report};
use crate::rules::Rulebook;
use crate::schedule::vectors::Outcome;
use crate::store::{Options, Store, StoreError};
use crate::vault::{Cipher, DeviceKey};

/// Where a record or a report is, if the case does not say.
const COMMUNE: &str = "09619";
const DISTRICT: &str = "271";
/// The period and the day of a report, likewise.
const PERIOD: &str = "Q3/2024";
const TODAY: &str = "2030-01-01";
/// The day of a record whose fields tell none.
const WRITTEN_ON: &str = "2024-06-01";
/// The records behind a figure that are read at a time.
const PAGE: usize = 3;

/// Why a file of vectors could not be run. It names the case and nothing of its fields.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadIndicatorVectors {
    /// Not JSON, or not `{"indicator": …, "cases": […]}`; or the units are no list of records.
    #[error(
        "the file does not read (line {line}): it needs \"indicator\" and \"cases\", and the units are a list of records"
    )]
    NotVectors {
        /// The line where reading stopped, from 1.
        line: usize,
    },
    /// A file without cases would pass for nothing.
    #[error("the file has no cases")]
    NoCases,
    /// One case cannot be run.
    #[error("case {} cannot be run: {why}", index + 1)]
    Case {
        /// Which one, from 0. A person reads it counted from 1.
        index: usize,
        /// What to correct.
        why: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    indicator: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    period: Option<String>,
    unit: Option<String>,
    today: Option<NaiveDate>,
    records: Vec<Given>,
    shown: String,
    parts: Vec<i64>,
    #[serde(default)]
    cells: Vec<(String, String, i64)>,
    behind: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    kind: String,
    id: Option<String>,
    unit: Option<String>,
    fields: serde_json::Map<String, Json>,
}

/// What a case tells: the value as shown, the numbers beside it, its cells, how many records stand behind it.
type Told = (String, Vec<i64>, Vec<(String, String, i64)>, usize);

/// Runs a file of indicator vectors with the units of `units.json`, both given as their text. `folder` is one of the app's own.
///
/// # Errors
/// [`BadIndicatorVectors`] where it cannot be run.
pub fn run(folder: &Path, units: &str, json: &str) -> Result<Vec<Outcome>, BadIndicatorVectors> {
    let unread = |error: serde_json::Error| BadIndicatorVectors::NotVectors { line: error.line() };
    let units: Vec<Given> = serde_json::from_str(units).map_err(unread)?;
    let file: File = serde_json::from_str(json).map_err(unread)?;
    if file.cases.is_empty() {
        return Err(BadIndicatorVectors::NoCases);
    }
    let run = |(index, case): (usize, Case)| {
        let place = folder.join(format!("indicator-vectors-{index}"));
        let told = fs::create_dir_all(&place)
            .map_err(|error| error.to_string())
            .and_then(|()| counted(&place, &units, &file.indicator, &case));
        let _ = fs::remove_dir_all(&place);
        let told = told.map_err(|why| BadIndicatorVectors::Case { index, why })?;
        let expected: Told = (case.shown, case.parts, case.cells, case.behind);
        Ok(Outcome::of(case.name, &expected, &told))
    };
    file.cases.into_iter().enumerate().map(run).collect()
}

fn counted(place: &Path, units: &[Given], indicator: &str, case: &Case) -> Result<Told, String> {
    let options =
        Options { cipher: Some(Cipher::for_this_device()), kinds: KINDS, projectors: vec![Arc::new(FactProjector)] };
    let store = Store::create(place, &[5; 32], options).map_err(|error| error.to_string())?;
    let mut pen = Pen { key: DeviceKey::from_seed(&[3; 32]), head: ChainHead::START, count: 0, named: HashMap::new() };
    let entries = units.iter().chain(&case.records).map(|given| pen.write(given)).collect::<Result<Vec<_>, _>>()?;
    let append = store.write(|transaction| {
        entries.iter().try_for_each(|entry| transaction.append(entry).map(drop))?;
        Ok::<_, StoreError>(())
    });
    append.map_err(|error| error.to_string())?;
    let rulebook = Rulebook::built_in();
    let period = case.period.as_deref().unwrap_or(PERIOD).parse().map_err(|_| "its period is none")?;
    let today = case.today.map_or_else(|| TODAY.parse().map_err(|_| "today is no day"), Ok)?;
    let request = ReportRequest { unit: case.unit.as_deref().unwrap_or(DISTRICT), period, today, rulebook: &rulebook };
    let told = store.read(|reader| {
        let report = report(reader, &request, &mut |_, _| true)?;
        let mut behind = 0;
        let mut after = None;
        loop {
            let rows = records_behind(reader, &request, indicator, after, PAGE)?;
            behind += rows.len();
            after = rows.last().map(|(place, _)| *place);
            if after.is_none() {
                return Ok(report.line(indicator).map(|line| told(line, behind)));
            }
        }
    });
    let told: Option<Told> = told.map_err(|error: crate::reports::ReportError| error.to_string())?;
    told.ok_or_else(|| "there is no such indicator in its period".to_owned())
}

fn told(line: &Line, behind: usize) -> Told {
    let cells = line.cells.iter().map(|cell| (cell.label.clone(), cell.period.to_string(), cell.value)).collect();
    (line.shown.clone(), line.parts.iter().map(|part| part.value).collect(), cells, behind)
}

/// One device that writes a case's records, one after the other.
struct Pen {
    key: DeviceKey,
    head: ChainHead,
    count: u64,
    named: HashMap<String, RecordId>,
}

impl Pen {
    fn write(&mut self, given: &Given) -> Result<Entry, String> {
        let spec = find_kind(KINDS, &given.kind).ok_or("there is no record kind of that code")?;
        let fields = self.fields(&given.fields)?;
        self.count += 1;
        let subject = RecordId::from_bytes(number(0xaa, self.count));
        if let Some(name) = &given.id
            && self.named.insert(name.clone(), subject).is_some()
        {
            return Err("one name stands for two records".to_owned());
        }
        let written_on: NaiveDate = WRITTEN_ON.parse().map_err(|_| "no day of writing")?;
        let written_at = 1_717_200_000_000 + self.count;
        let new = NewEntry {
            group: GroupId([7; 32]),
            id: EntryId::from_bytes(number(0xee, self.count)),
            kind: given.kind.clone(),
            kind_version: spec.version,
            op: Op::Create,
            subject,
            persons: spec.people(&fields),
            unit: Some(given.unit.clone().unwrap_or_else(|| COMMUNE.to_owned())),
            day: spec.day_of(&fields, written_on),
            author: MemberId::from_bytes([1; 16]),
            done_by: None,
            device: DeviceId::from_bytes([2; 16]),
            audience: Audience::Managers,
            written_at,
            stamp: Stamp::new(written_at, 0),
            seen: Vec::new(),
            ruleset: "vn-2022".to_owned(),
            basis: Some(spec.legal_basis.to_owned()),
            consent: None,
            body: Body::with_salt([7; SALT], &fields.to_cbor()).map_err(|error| error.to_string())?,
        };
        let entry = Entry::sign(new, &self.head, &DeviceSigner(&self.key)).map_err(|error| error.to_string())?;
        self.head = entry.head();
        Ok(entry)
    }

    /// Fields as they are stored; a record is named by `@` and its id.
    fn fields(&self, json: &serde_json::Map<String, Json>) -> Result<Fields, String> {
        let mut fields = Fields::default();
        for (key, value) in json {
            fields.set(key, self.value(value)?);
        }
        Ok(fields)
    }

    fn value(&self, json: &Json) -> Result<Option<Value>, String> {
        Ok(Some(match json {
            Json::Null => return Ok(None),
            Json::Bool(yes) => Value::Bool(*yes),
            Json::Number(number) => Value::Int(number.as_i64().ok_or("a number is not whole")?),
            Json::String(text) => match text.strip_prefix('@') {
                Some(name) => Value::Id(*self.named.get(name).ok_or("a record is named that is not given before")?),
                None => Value::Text(text.clone()),
            },
            Json::Array(list) => {
                let list: Vec<Option<Value>> = list.iter().map(|one| self.value(one)).collect::<Result<_, String>>()?;
                Value::List(list.into_iter().flatten().collect())
            }
            Json::Object(row) => Value::Row(self.fields(row)?),
        }))
    }
}

/// An id of its own for each number.
fn number(family: u8, number: u64) -> [u8; 16] {
    let mut bytes = [family; 16];
    bytes[8..].copy_from_slice(&number.to_be_bytes());
    bytes
}
