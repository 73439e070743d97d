//! The order of a subject's entries: the same however they arrive, and never against what was seen.

mod entry_support;

use std::collections::{BTreeMap, BTreeSet};

use dong_hanh::entry::*;
use dong_hanh::model::id::EntryId;
use entry_support::*;
use proptest::prelude::*;

fn meta(number: u16, millis: u64, from: u16, seen: &[u16]) -> EntryMeta {
    let seen = seen.iter().map(|n| entry_id(*n)).collect();
    EntryMeta { id: entry_id(number), stamp: Stamp::new(millis, 0), device: device(from), seen }
}

fn ids(numbers: &[u16]) -> Vec<EntryId> {
    numbers.iter().map(|n| entry_id(*n)).collect()
}

fn pairs(ordered: &Ordered) -> BTreeSet<(EntryId, EntryId)> {
    ordered.concurrent().collect()
}

#[test]
fn what_has_seen_comes_after_whatever_the_clocks_say() {
    // 2 has seen 1, and its clock is an hour behind; 3 has seen neither.
    let ordered = order(&[meta(1, 5_000, 1, &[]), meta(2, 1_000, 2, &[1]), meta(3, 3_000, 3, &[])]);
    assert_eq!(ordered.sequence(), ids(&[3, 1, 2]));
    assert_eq!(ordered.heads(), ids(&[3, 2]));
    assert_eq!(pairs(&ordered), [(entry_id(3), entry_id(1)), (entry_id(3), entry_id(2))].into());
    assert!(ordered.has_seen(entry_id(2), entry_id(1)));
    assert!(!ordered.has_seen(entry_id(1), entry_id(2)));
    assert!(!ordered.has_seen(entry_id(2), entry_id(3)));
}

#[test]
fn equal_stamps_go_by_device_then_id() {
    let ordered = order(&[meta(1, 7, 9, &[]), meta(2, 7, 8, &[]), meta(4, 7, 9, &[]), meta(3, 6, 9, &[])]);
    assert_eq!(ordered.sequence(), ids(&[3, 2, 1, 4]));
}

#[test]
fn nothing_and_one() {
    let none = order(&[]);
    assert!(none.sequence().is_empty() && none.heads().is_empty() && none.seen_for(|_| true).is_empty());
    let one = order(&[meta(1, 0, 1, &[1])]);
    assert_eq!((one.sequence(), one.heads()), (ids(&[1]).as_slice(), ids(&[1]).as_slice()));
    assert!(!one.has_seen(entry_id(1), entry_id(1)));
}

#[test]
fn what_is_missing_is_named_and_changes_nothing_else() {
    let ordered = order(&[meta(1, 1, 1, &[9]), meta(2, 2, 1, &[1, 8])]);
    assert_eq!(ordered.sequence(), ids(&[1, 2]));
    assert_eq!(ordered.missing(), ids(&[8, 9]));
}

#[test]
fn entries_that_claim_to_have_seen_each_other_stand_as_one_knot() {
    // 2 and 3 claim each other; the honest 4 has seen 2, the honest 1 was seen by 3.
    let ordered = order(&[meta(4, 1, 1, &[2]), meta(3, 2, 2, &[1, 2]), meta(2, 3, 3, &[3]), meta(1, 9, 4, &[])]);
    assert_eq!(ordered.sequence(), ids(&[1, 3, 2, 4]));
    assert_eq!(pairs(&ordered), [(entry_id(3), entry_id(2))].into());
    assert!(ordered.has_seen(entry_id(4), entry_id(3)), "what saw one of the knot comes after all of it");
    assert_eq!(ordered.heads(), ids(&[4]));
}

#[test]
fn a_reader_who_lacks_the_managers_entries_still_learns_the_order() {
    // A manager's entry 2 stands between two that all can read.
    let whole = [meta(1, 1, 1, &[]), meta(2, 2, 2, &[1])];
    let seen = order(&whole).seen_for(|id| id != entry_id(2));
    assert_eq!(seen, ids(&[1, 2]));
    assert_eq!(order(&whole).seen_for(|_| true), ids(&[2]));
    let mut third = meta(3, 0, 3, &[]);
    third.seen = seen;
    let theirs = order(&[whole[0].clone(), third]);
    assert!(theirs.has_seen(entry_id(3), entry_id(1)));
}

#[test]
fn a_very_long_history_and_a_very_wide_one() {
    let long: Vec<_> = (1..=50_000u16).map(|n| meta(n, 0, n % 7, &[n - 1])).collect();
    let ordered = order(&long);
    assert_eq!(ordered.sequence().len(), long.len());
    assert_eq!(ordered.concurrent().count(), 0);
    assert_eq!(ordered.heads(), ids(&[50_000]));
    let wide: Vec<_> = (1..=50_000u16).map(|n| meta(n, 0, n % 7, &[])).collect();
    let ordered = order(&wide);
    assert_eq!(ordered.heads().len(), wide.len());
    assert_eq!(ordered.concurrent().take(10).count(), 10);
    assert_eq!(ordered.seen_for(|_| true).len(), MAX_SEEN);
    // A ring of claims: over a billion pairs, of which only those asked for are made.
    let ring: Vec<_> = (1..=50_000u16).map(|n| meta(n, 0, n % 7, &[n % 50_000 + 1])).collect();
    let ordered = order(&ring);
    assert_eq!(ordered.sequence().len(), ring.len());
    assert_eq!(ordered.concurrent().take(10).count(), 10);
}

/// What each entry has seen, itself or through others: the definition, without any cleverness.
fn past(metas: &[EntryMeta]) -> BTreeMap<EntryId, BTreeSet<EntryId>> {
    let direct: BTreeMap<_, _> = metas.iter().map(|m| (m.id, &m.seen)).collect();
    metas
        .iter()
        .map(|m| {
            let mut seen = BTreeSet::new();
            let mut open: Vec<_> = m.seen.clone();
            while let Some(id) = open.pop() {
                if let Some(more) = direct.get(&id)
                    && seen.insert(id)
                {
                    open.extend(more.iter());
                }
            }
            (m.id, seen)
        })
        .collect()
}

/// Up to 24 entries with few distinct stamps. `back` only: each sees earlier numbers, as honest devices do.
fn history(back: bool) -> impl Strategy<Value = Vec<EntryMeta>> {
    let entry = (0u64..4, 0u16..3, proptest::collection::vec(0u16..26, 0..3));
    proptest::collection::vec(entry, 0..24).prop_map(move |entries| {
        entries
            .into_iter()
            .enumerate()
            .map(|(n, (millis, from, seen))| {
                let n = n as u16;
                let seen: Vec<u16> = seen.into_iter().map(|s| if back && s >= n { s + 100 } else { s }).collect();
                meta(n, millis, from, &seen)
            })
            .collect()
    })
}

fn shuffled(back: bool) -> impl Strategy<Value = (Vec<EntryMeta>, Vec<EntryMeta>)> {
    history(back).prop_flat_map(|metas| (Just(metas.clone()), Just(metas).prop_shuffle()))
}

proptest! {
    #[test]
    fn an_honest_history((metas, other) in shuffled(true)) {
        let ordered = order(&metas);
        prop_assert_eq!(order(&other).sequence().to_vec(), ordered.sequence());
        let past = past(&metas);
        let mut concurrent = BTreeSet::new();
        let sequence = ordered.sequence();
        for (at, later) in sequence.iter().enumerate() {
            for earlier in &sequence[..at] {
                prop_assert!(!past[earlier].contains(later), "{:?} was placed before {:?}", earlier, later);
                prop_assert_eq!(ordered.has_seen(*later, *earlier), past[later].contains(earlier));
                if !past[later].contains(earlier) {
                    concurrent.insert((*earlier, *later));
                }
            }
        }
        prop_assert_eq!(sequence.len(), metas.len());
        prop_assert_eq!(pairs(&ordered), concurrent);
        let heads: Vec<_> = sequence.iter().filter(|id| !past.values().any(|seen| seen.contains(id))).copied().collect();
        prop_assert_eq!(ordered.heads(), heads);
        // Readers of every second entry: all heads of what they can read, and nothing else beside the heads.
        let readable = |id: EntryId| id.as_bytes()[15].is_multiple_of(2);
        let mut wanted: BTreeSet<_> = ordered.heads().iter().copied().collect();
        wanted.extend(sequence.iter().filter(|id| {
            readable(**id) && !past.iter().any(|(later, seen)| readable(*later) && seen.contains(id))
        }));
        prop_assert_eq!(ordered.seen_for(readable), wanted.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn a_hostile_history((metas, other) in shuffled(false)) {
        let (ordered, again) = (order(&metas), order(&other));
        prop_assert_eq!(again.sequence(), ordered.sequence());
        prop_assert_eq!(again.heads(), ordered.heads());
        prop_assert_eq!(pairs(&again), pairs(&ordered));
        prop_assert_eq!(ordered.sequence().len(), metas.len());
        let past = past(&metas);
        for (at, later) in ordered.sequence().iter().enumerate() {
            for earlier in &ordered.sequence()[..at] {
                // Only those who claim each other may stand against a claim.
                prop_assert!(!past[earlier].contains(later) || past[later].contains(earlier));
            }
        }
    }

    #[test]
    fn one_id_with_two_contents_is_counted_once((metas, other) in shuffled(false), twin in 0u64..4) {
        let mut metas = metas;
        metas.extend(other.into_iter().map(|m| EntryMeta { stamp: Stamp::new(twin, 0), ..m }));
        let mut reversed = metas.clone();
        reversed.reverse();
        let ordered = order(&metas);
        prop_assert_eq!(order(&reversed).sequence().to_vec(), ordered.sequence());
        prop_assert_eq!(ordered.sequence().len(), metas.len() / 2);
    }
}
