//! Brings the projections up to date after an entry: the record as it was, the record as it is, and what differs.

use rusqlite::{Connection, params};

use super::error::StoreError;
use super::open::Options;
use super::projector::{Projection, RecordChange};
use super::records::{self, day_number};
use super::{entries, fold, people, search};
use crate::entry::{Entry, Op};
use crate::model::Record;

/// Applies the entry at place `n`.
pub(super) fn apply(
    connection: &Connection,
    options: &Options,
    n: i64,
    entry: &Entry,
) -> Result<RecordChange, StoreError> {
    let subject = entry.header().subject;
    let slot = records::slot(connection, subject)?;
    let creates = entry.header().op == Op::Create;

    // Nearly every entry is a record's only one: neither its past nor its revisions are looked up then.
    let (r, first, before, after) = match slot {
        Some(slot) if slot.first.is_some() || !creates => {
            let known = history(connection, slot.r)?;
            let before = if slot.live { fold::fold(&known, options.kinds)? } else { None };
            records::add_revision(connection, slot.r, n)?;
            let mut all = known;
            all.push(entry.clone());
            (slot.r, slot.first, before, fold::fold(&all, options.kinds)?)
        }
        Some(slot) => {
            // Named by others or changed by entries that came earlier than its beginning.
            let mut all = history(connection, slot.r)?;
            all.push(entry.clone());
            (slot.r, Some(n), None, fold::fold(&all, options.kinds)?)
        }
        None => {
            let r = records::insert(connection, subject, None)?;
            if creates {
                (r, Some(n), None, fold::fold(std::slice::from_ref(entry), options.kinds)?)
            } else {
                records::add_revision(connection, r, n)?;
                (r, None, None, None)
            }
        }
    };

    records::update(connection, r, first, after.as_ref())?;
    let change = RecordChange { before, after };
    if let Some(before) = &change.before {
        take_out(connection, r, before)?;
    }
    if let Some(after) = &change.after {
        put_in(connection, r, after)?;
    }
    let mut projection = Projection::new(connection, options.kinds, r);
    for projector in &options.projectors {
        projector.project(&change, &mut projection)?;
        for subject in projector.touched(&change, &projection.reader())? {
            projector.derive(subject, &mut projection)?;
        }
    }
    Ok(change)
}

/// Every entry of a record that is held. Nearly every record has one only: then this is one statement.
pub(super) fn history(connection: &Connection, r: i64) -> Result<Vec<Entry>, StoreError> {
    let (first, revised) = entries::first_of(connection, r)?;
    let mut all = Vec::from_iter(first);
    if revised {
        for n in records::revisions(connection, r)? {
            all.push(entries::at(connection, n)?);
        }
    }
    Ok(all)
}

fn take_out(connection: &Connection, r: i64, record: &Record) -> Result<(), StoreError> {
    let day = day_number(record.day);
    let mut link = connection.prepare_cached("DELETE FROM link WHERE target = ?1 AND day = ?2 AND r = ?3")?;
    for (target, _) in record.kind.references(&record.fields) {
        link.execute(params![records::handle(connection, target)?, day, r])?;
    }
    let mut lookup = connection.prepare_cached("DELETE FROM lookup WHERE ix = ?1 AND key = ?2 AND r = ?3")?;
    for key in record.keys() {
        lookup.execute(params![key.index, key.key, r])?;
    }
    people::take_out(connection, r, record)?;
    search::take_out(connection, r, record)
}

/// Writes what the store itself derives from a record.
pub(super) fn put_in(connection: &Connection, r: i64, record: &Record) -> Result<(), StoreError> {
    let day = day_number(record.day);
    let kind = records::kind_number(connection, record.kind.code)?;
    let mut link =
        connection.prepare_cached("INSERT OR REPLACE INTO link (target, day, r, kind) VALUES (?1, ?2, ?3, ?4)")?;
    for (target, _) in record.kind.references(&record.fields) {
        link.execute(params![records::handle(connection, target)?, day, r, kind])?;
    }
    let mut lookup = connection.prepare_cached("INSERT OR REPLACE INTO lookup (ix, key, r) VALUES (?1, ?2, ?3)")?;
    for key in record.keys() {
        lookup.execute(params![key.index, key.key, r])?;
    }
    people::put_in(connection, r, record)?;
    search::put_in(connection, r, record)
}
