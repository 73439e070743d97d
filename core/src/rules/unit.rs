//! Rules on the administrative unit of a record. On a device that holds no table of units yet they are silent.

use super::case::Case;
use super::finding::Findings;
use super::known::Lookup;
use super::rule::Rule;
use crate::model::unit::{self, AdminUnit, LAST_DAY_OF_OLD_UNITS};
use crate::model::{LookupKey, Record};
use crate::text::Phrase;

const FIELD: &str = "unit";

/// R15: the unit did not exist on the record's day, or its code is in no row of the table; the units that ended by 30/06/2025 are R16's from the day after.
pub(super) static R15: Rule = Rule::new(
    "R15",
    &[],
    Phrase::new("Đơn vị không hiệu lực", "Unit not valid then"),
    Phrase::new(
        "Đơn vị hành chính này không có trong danh sách hoặc không có hiệu lực vào ngày đã nhập. Vui lòng chọn đơn vị của ngày đó hoặc sửa ngày.",
        "This administrative unit is not on the list or did not exist on the day entered. Please choose the unit of that day or correct the day.",
    ),
    |case, found| state(case, found, State::NotValid),
);

/// R16: a unit of the old order (districts, towns, communes that ended by 30/06/2025) on a later day.
pub(super) static R16: Rule = Rule::new(
    "R16",
    &[],
    Phrase::new("Chọn đơn vị mới", "Use the successor unit"),
    Phrase::new(
        "Đơn vị hành chính này không còn hiệu lực sau ngày 30/06/2025. Vui lòng chọn đơn vị mới thay thế.",
        "This administrative unit is no longer valid after 30/06/2025. Please choose the unit that took its place.",
    ),
    |case, found| state(case, found, State::Superseded),
);

#[derive(PartialEq, Eq)]
enum State {
    Valid,
    NotValid,
    Superseded,
}

fn state(case: &Case<'_>, found: &mut Findings, wanted: State) -> Lookup<()> {
    if case.record.kind.code == unit::KIND {
        return Ok(());
    }
    let code = LookupKey { index: unit::CODE, key: case.record.unit.clone() };
    let mut records = Vec::new();
    for id in case.known().with_key(&code)? {
        records.extend(case.known().record(id)?);
    }
    let state = if records.is_empty() { unknown_code(case)? } else { state_of(&records, case.record) };
    if state == wanted {
        match wanted {
            State::NotValid => found.error(FIELD),
            _ => found.warn(FIELD),
        };
    }
    Ok(())
}

/// A code that the table does not hold is a slip: its records would be in no report. A table has a unit that is below
/// none; a device without one cannot tell.
fn unknown_code(case: &Case<'_>) -> Lookup<State> {
    let top = LookupKey { index: unit::PARENT, key: String::new() };
    let has_table = !case.known().with_key(&top)?.is_empty();
    Ok(if has_table && !case.record.unit.is_empty() { State::NotValid } else { State::Valid })
}

/// A code may stand in several rows of the table, one after the other in time.
fn state_of(rows: &[Record], record: &Record) -> State {
    let units = || rows.iter().filter_map(|row| row.as_kind::<AdminUnit>());
    let late = record.day > LAST_DAY_OF_OLD_UNITS;
    let good = |unit: &AdminUnit| unit.valid_on(record.day) && !(late && unit.is_legacy());
    if units().any(good) {
        State::Valid
    } else if late && units().any(AdminUnit::is_legacy) {
        State::Superseded
    } else {
        State::NotValid
    }
}
