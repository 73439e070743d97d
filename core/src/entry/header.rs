//! What every entry says about itself. No personal data stands here: only the body can be erased.

use chrono::NaiveDate;

use super::audience::Audience;
use super::body::Body;
use super::op::Op;
use super::stamp::Stamp;
use crate::model::id::{DeviceId, EntryId, GroupId, MemberId, RecordId};

/// The signed part of an entry, as `core/docs/format.md` numbers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The group that shares keys.
    pub group: GroupId,
    /// The entry.
    pub id: EntryId,
    /// The kind of record, such as `check-in-visit`: 1–64 visible ASCII characters.
    pub kind: String,
    /// The version of that kind's fields, from 0.
    pub kind_version: u16,
    /// What it does to its subject.
    pub op: Op,
    /// The record it is about.
    pub subject: RecordId,
    /// The people it is about, ascending; at most 1,024.
    pub persons: Vec<RecordId>,
    /// The code of the administrative unit on that day: 1–16 visible ASCII characters. None where no unit applies.
    pub unit: Option<String>,
    /// The day it happened, in Vietnam; the years 1 to 9999.
    pub day: NaiveDate,
    /// Who wrote it.
    pub author: MemberId,
    /// The membership of the person who did it, when another wrote it down.
    pub done_by: Option<RecordId>,
    /// The device that signed it.
    pub device: DeviceId,
    /// Who may read it.
    pub audience: Audience,
    /// Its place in the chain of that device and audience, from 1.
    pub seq: u64,
    /// The hash of the entry before it in that chain; zeros for the first.
    pub previous: [u8; 32],
    /// The device's clock when it was written: milliseconds since 1970, UTC. It may be wrong.
    pub written_at: u64,
    /// The hybrid logical clock when it was written.
    pub stamp: Stamp,
    /// The entries of this subject that the author had seen and no other seen entry follows, ascending; at most 1,024.
    pub seen: Vec<EntryId>,
    /// The ruleset it was checked by: 1–64 visible ASCII characters.
    pub ruleset: String,
    /// The legal basis: 1–64 visible ASCII characters. Every record about a person has one.
    pub basis: Option<String>,
    /// The consent it rests on.
    pub consent: Option<RecordId>,
    /// SHA-256 of the salt and the body.
    pub body_hash: [u8; 32],
}

/// An entry that is yet to be signed: a [`Header`] without what the chain and the body add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// See [`Header::group`].
    pub group: GroupId,
    /// See [`Header::id`].
    pub id: EntryId,
    /// See [`Header::kind`].
    pub kind: String,
    /// See [`Header::kind_version`].
    pub kind_version: u16,
    /// See [`Header::op`].
    pub op: Op,
    /// See [`Header::subject`].
    pub subject: RecordId,
    /// See [`Header::persons`]; in any order.
    pub persons: Vec<RecordId>,
    /// See [`Header::unit`].
    pub unit: Option<String>,
    /// See [`Header::day`].
    pub day: NaiveDate,
    /// See [`Header::author`].
    pub author: MemberId,
    /// See [`Header::done_by`].
    pub done_by: Option<RecordId>,
    /// See [`Header::device`].
    pub device: DeviceId,
    /// See [`Header::audience`].
    pub audience: Audience,
    /// See [`Header::written_at`].
    pub written_at: u64,
    /// See [`Header::stamp`].
    pub stamp: Stamp,
    /// See [`Header::seen`]; in any order. [`super::Ordered::seen_for`] gives it.
    pub seen: Vec<EntryId>,
    /// See [`Header::ruleset`].
    pub ruleset: String,
    /// See [`Header::basis`].
    pub basis: Option<String>,
    /// See [`Header::consent`].
    pub consent: Option<RecordId>,
    /// The record or the changed fields, with their salt.
    pub body: Body,
}
