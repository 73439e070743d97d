//! The bytes of a header. Field numbers are final: a new field takes the next free one.

use chrono::{Datelike, NaiveDate};

use super::audience::Audience;
use super::cbor::{MapReader, Reader, Writer};
use super::error::{FormatError, FormatFault};
use super::header::Header;
use super::limits::{MAX_CODE, MAX_HEADER, MAX_NUMBER, MAX_PERSONS, MAX_SEEN, MAX_UNIT, MILLIS_END, VERSION};
use super::lists;
use super::op::Op;
use super::stamp::Stamp;
use crate::model::id::{DeviceId, EntryId, GroupId, MemberId, RecordId};

/// Fields that every header has.
const ALWAYS: usize = 19;

impl Header {
    /// Reads a header. Fields of newer versions are passed over: they live on in the bytes, which are kept as they came.
    ///
    /// # Errors
    /// [`FormatError`] names the first field that is not as specified.
    pub fn decode(bytes: &[u8]) -> Result<Self, FormatError> {
        if bytes.len() > MAX_HEADER {
            return Err(FormatError::new("header", FormatFault::TooLarge));
        }
        let mut map = MapReader::open(bytes, "header")?;
        let header = Self {
            group: GroupId(map.required(1, "group", Reader::fixed)?),
            id: EntryId::from_bytes(map.required(2, "id", Reader::fixed)?),
            kind: map.required(3, "kind", code)?,
            kind_version: map.required(4, "kind version", version)?,
            op: map.required(5, "op", Op::read)?,
            subject: RecordId::from_bytes(map.required(6, "subject", Reader::fixed)?),
            persons: map.required(7, "persons", |r, f| lists::ids(r, f, MAX_PERSONS, RecordId::from_bytes))?,
            unit: map.optional(8, "unit", |r, f| r.code(f, MAX_UNIT).map(str::to_owned))?,
            day: map.required(9, "day", day)?,
            author: MemberId::from_bytes(map.required(10, "author", Reader::fixed)?),
            done_by: map.optional(11, "done by", Reader::fixed)?.map(RecordId::from_bytes),
            device: DeviceId::from_bytes(map.required(12, "device", Reader::fixed)?),
            audience: map.required(13, "audience", Audience::read)?,
            seq: map.required(14, "seq", seq)?,
            previous: map.required(15, "previous", Reader::fixed)?,
            written_at: map.required(16, "written at", millis)?,
            stamp: map.required(17, "stamp", stamp)?,
            seen: map.required(18, "seen", |r, f| lists::ids(r, f, MAX_SEEN, EntryId::from_bytes))?,
            ruleset: map.required(19, "ruleset", code)?,
            basis: map.optional(20, "basis", code)?,
            consent: map.optional(21, "consent", Reader::fixed)?.map(RecordId::from_bytes),
            body_hash: map.required(22, "body hash", Reader::fixed)?,
        };
        map.close()?;
        if (header.seq == 1) != (header.previous == [0; 32]) {
            return Err(FormatError::new("previous", FormatFault::OutOfRange));
        }
        Ok(header)
    }

    pub(super) fn encode(&self) -> Vec<u8> {
        let options = [self.unit.is_some(), self.done_by.is_some(), self.basis.is_some(), self.consent.is_some()];
        let mut out = Writer::with_room(512);
        out.map(ALWAYS + options.into_iter().filter(|there| *there).count());
        out.uint(0).uint(VERSION);
        out.uint(1).bytes(&self.group.0);
        out.uint(2).bytes(self.id.as_bytes());
        out.uint(3).text(&self.kind);
        out.uint(4).uint(self.kind_version.into());
        self.op.write(out.uint(5));
        out.uint(6).bytes(self.subject.as_bytes());
        out.uint(7).ids(self.persons.iter().map(RecordId::as_bytes));
        if let Some(unit) = &self.unit {
            out.uint(8).text(unit);
        }
        out.uint(9).int(self.day.to_epoch_days().into());
        out.uint(10).bytes(self.author.as_bytes());
        if let Some(done_by) = &self.done_by {
            out.uint(11).bytes(done_by.as_bytes());
        }
        out.uint(12).bytes(self.device.as_bytes());
        self.audience.write(out.uint(13));
        out.uint(14).uint(self.seq);
        out.uint(15).bytes(&self.previous);
        out.uint(16).uint(self.written_at);
        out.uint(17).uint(self.stamp.to_u64());
        out.uint(18).ids(self.seen.iter().map(EntryId::as_bytes));
        out.uint(19).text(&self.ruleset);
        if let Some(basis) = &self.basis {
            out.uint(20).text(basis);
        }
        if let Some(consent) = &self.consent {
            out.uint(21).bytes(consent.as_bytes());
        }
        out.uint(22).bytes(&self.body_hash);
        out.finish()
    }
}

fn code(reader: &mut Reader<'_>, field: &'static str) -> Result<String, FormatError> {
    reader.code(field, MAX_CODE).map(str::to_owned)
}

fn version(reader: &mut Reader<'_>, field: &'static str) -> Result<u16, FormatError> {
    let number = reader.uint(field, u16::MAX.into())?;
    u16::try_from(number).map_err(|_| FormatError::new(field, FormatFault::OutOfRange))
}

/// Days since 1970-01-01 within the years 1 to 9999, which every calendar library can name.
fn day(reader: &mut Reader<'_>, field: &'static str) -> Result<NaiveDate, FormatError> {
    i32::try_from(reader.int(field)?)
        .ok()
        .and_then(NaiveDate::from_epoch_days)
        .filter(|day| (1..=9999).contains(&day.year()))
        .ok_or(FormatError::new(field, FormatFault::OutOfRange))
}

/// A place in a chain, from 1.
pub(super) fn seq(reader: &mut Reader<'_>, field: &'static str) -> Result<u64, FormatError> {
    match reader.uint(field, MAX_NUMBER)? {
        0 => Err(FormatError::new(field, FormatFault::OutOfRange)),
        seq => Ok(seq),
    }
}

/// Milliseconds since 1970.
pub(super) fn millis(reader: &mut Reader<'_>, field: &'static str) -> Result<u64, FormatError> {
    reader.uint(field, MILLIS_END - 1)
}

/// A stamp.
pub(super) fn stamp(reader: &mut Reader<'_>, field: &'static str) -> Result<Stamp, FormatError> {
    reader.uint(field, MAX_NUMBER).map(Stamp::from_u64)
}
