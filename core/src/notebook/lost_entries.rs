//! Which entries of a chain are lost: its numbers tell, and the days of their neighbours.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::clock::local_day;
use crate::entry::{Audience, ChainHead, ChainKey, Entry};

/// Entries of one chain, one after the other, that are not there any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LostEntries {
    /// The device that wrote them.
    pub device: String,
    /// Who reads them: `managers`, `all-members`, `member`, or `unknown` for an audience of a newer version.
    pub audience: String,
    /// The number of the first, from 1.
    pub from: u64,
    /// The number of the last.
    pub to: u64,
    /// The day in Vietnam on which the entry before them was written; none where they are the chain's first.
    pub after: Option<NaiveDate>,
    /// The day on which the entry after them was written; none where nothing after them is there.
    pub before: Option<NaiveDate>,
}

/// What is missing of a chain, given what is there and how far it is known to have gone. Entries up to `from` are not
/// asked for.
pub(super) fn of_chain(
    chain: &ChainKey,
    there: &BTreeMap<u64, &Entry>,
    from: u64,
    head: Option<ChainHead>,
) -> Vec<LostEntries> {
    let mut lost = Vec::new();
    let (mut expected, mut after) = (from + 1, None);
    let mut missing = |from: u64, to: u64, after, before| {
        let (device, audience) = (chain.device.to_string(), name(&chain.audience).to_owned());
        lost.push(LostEntries { device, audience, from, to, after, before });
    };
    for (seq, entry) in there {
        let day = day_of(entry);
        if *seq > expected {
            missing(expected, seq - 1, after, day);
        }
        expected = expected.max(seq + 1);
        after = day;
    }
    if let Some(head) = head.filter(|head| head.seq >= expected) {
        missing(expected, head.seq, after, None);
    }
    lost
}

const fn name(audience: &Audience) -> &'static str {
    match audience {
        Audience::Managers => "managers",
        Audience::AllMembers => "all-members",
        Audience::Member(_) => "member",
        Audience::Unknown(_) => "unknown",
    }
}

fn day_of(entry: &Entry) -> Option<NaiveDate> {
    let at = i64::try_from(entry.header().written_at).ok().and_then(DateTime::from_timestamp_millis);
    at.map(local_day)
}
