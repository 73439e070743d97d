//! Signs records as a device of the group would.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use dong_hanh::entry::{Audience, Body, ChainHead, Entry, HybridClock, NewEntry, Op, SignError, Signer, Stamp};
use dong_hanh::model::id::{DeviceId, EntryId, GroupId, MemberId};
use dong_hanh::model::{KINDS, Readers, find_kind};
use dong_hanh::rules::Rulebook;
use dong_hanh::vault::DeviceKey;

use super::data::NewRecord;

/// A device that wrote everything a benchmark begins with. It is another one than the notebook's own.
pub struct Device {
    key: DeviceKey,
    rulebook: Rulebook,
    clock: HybridClock,
    heads: HashMap<Audience, ChainHead>,
}

struct Key<'a>(&'a DeviceKey);

impl Signer for Key<'_> {
    fn public(&self) -> [u8; 32] {
        self.0.public()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message)
    }
}

const DEVICE: DeviceId = DeviceId::from_bytes([0xde; 16]);

impl Device {
    /// A device that has written nothing yet.
    pub fn new() -> Self {
        Self {
            key: DeviceKey::from_seed(&[7; 32]),
            rulebook: Rulebook::built_in(),
            clock: HybridClock::after(Stamp::new(0, 0)),
            heads: HashMap::new(),
        }
    }

    /// The record's creating entry, as the next one of its chain.
    pub fn sign(&mut self, record: &NewRecord) -> Result<Entry, String> {
        let kind = find_kind(KINDS, record.kind).ok_or("the benchmark writes a kind that is not there")?;
        let audience = match kind.readers {
            Readers::Managers => Audience::Managers,
            Readers::AllMembers => Audience::AllMembers,
        };
        let day = kind.day_of(&record.fields, record.written_on);
        let now: DateTime<Utc> = record.written_on.and_hms_opt(3, 0, 0).unwrap_or_default().and_utc();
        let written_at = now.timestamp_millis().unsigned_abs();
        let new = NewEntry {
            group: GroupId([7; 32]),
            id: EntryId::make(now),
            kind: kind.code.to_owned(),
            kind_version: kind.version,
            op: Op::Create,
            subject: record.id,
            persons: kind.people(&record.fields),
            unit: Some(record.unit.clone()),
            day,
            author: MemberId::from_bytes([1; 16]),
            done_by: None,
            device: DEVICE,
            audience: audience.clone(),
            written_at,
            stamp: self.clock.now(written_at),
            seen: Vec::new(),
            ruleset: self.rulebook.on(day).code.clone(),
            basis: Some(kind.legal_basis.to_owned()),
            consent: None,
            body: Body::from_cbor(&record.fields.to_cbor()).map_err(|error| error.to_string())?,
        };
        let head = self.heads.entry(audience).or_insert(ChainHead::START);
        let entry = Entry::sign(new, head, &Key(&self.key)).map_err(|error: SignError| error.to_string())?;
        *head = entry.head();
        Ok(entry)
    }
}
