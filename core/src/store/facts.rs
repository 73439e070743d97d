//! Facts: what a record contributes to the indicators, one row a contribution.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use super::error::StoreError;
use super::records::{self, day_number, day_of};
use crate::model::id::RecordId;

/// One contribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What is measured: a code of the reports room.
    pub measure: u16,
    /// The day it happened, or the first day of a span.
    pub day: NaiveDate,
    /// For a span its last day, [`NaiveDate::MAX`] while open. None where it happened on one day.
    pub until: Option<NaiveDate>,
    /// The administrative unit.
    pub unit: String,
    /// The person it is about.
    pub who: Option<RecordId>,
    /// The team or membership that did it.
    pub by: Option<RecordId>,
    /// How much: heads, signers, or 1.
    pub amount: i64,
}

/// A fact as it is counted. Handles stand for records: equal handles are equal records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRow {
    /// The day it happened, or the first day of a span.
    pub day: NaiveDate,
    /// The last day of a span.
    pub until: Option<NaiveDate>,
    /// The record it comes from.
    pub record: i64,
    /// The administrative unit.
    pub unit: String,
    /// The person it is about.
    pub who: Option<i64>,
    /// The team or membership that did it.
    pub by: Option<i64>,
    /// How much.
    pub amount: i64,
}

pub(super) fn replace(connection: &Connection, r: i64, before: &[Fact], after: &[Fact]) -> Result<(), StoreError> {
    if before == after {
        return Ok(());
    }
    let mut delete =
        connection.prepare_cached("DELETE FROM fact WHERE measure = ?1 AND day = ?2 AND r = ?3 AND part = ?4")?;
    for (part, fact) in before.iter().enumerate() {
        delete.execute(params![fact.measure, day_number(fact.day), r, part])?;
    }
    let mut insert = connection.prepare_cached(
        "INSERT INTO fact (measure, day, r, part, until, unit, who, by, amount)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    for (part, fact) in after.iter().enumerate() {
        let who = fact.who.map(|id| records::handle(connection, id)).transpose()?;
        let by = fact.by.map(|id| records::handle(connection, id)).transpose()?;
        let until = fact.until.map(day_number);
        insert.execute(params![fact.measure, day_number(fact.day), r, part, until, fact.unit, who, by, fact.amount])?;
    }
    Ok(())
}

/// Every fact of a measure dated within `days`, oldest first, until `each` answers false.
pub(super) fn each(
    connection: &Connection,
    measure: u16,
    days: RangeInclusive<NaiveDate>,
    mut each: impl FnMut(FactRow) -> bool,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT day, until, r, unit, who, by, amount FROM fact WHERE measure = ?1 AND day BETWEEN ?2 AND ?3
          ORDER BY day, r, part",
    )?;
    let mut rows = statement.query(params![measure, day_number(*days.start()), day_number(*days.end())])?;
    while let Some(row) = rows.next()? {
        if !each(read(row)?) {
            return Err(StoreError::Stopped);
        }
    }
    Ok(())
}

fn read(row: &Row<'_>) -> Result<FactRow, StoreError> {
    Ok(FactRow {
        day: day_of(row.get(0)?)?,
        until: row.get::<_, Option<i32>>(1)?.map(day_of).transpose()?,
        record: row.get(2)?,
        unit: row.get(3)?,
        who: row.get(4)?,
        by: row.get(5)?,
        amount: row.get(6)?,
    })
}
