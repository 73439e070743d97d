//! A chain shows its gaps, forks and strangers.

mod entry_support;

use dong_hanh::entry::*;
use dong_hanh::model::id::GroupId;
use entry_support::*;

fn key() -> ChainKey {
    ChainKey { device: device(0x0d), audience: Audience::Managers }
}

fn check() -> ChainCheck {
    ChainCheck::new(GROUP, key(), TestKey::of(1).public(), ChainHead::START)
}

/// A chain of that many visits; `fork` changes the entries from that number on.
fn chain(length: u16, fork: u16) -> Vec<Entry> {
    let mut head = ChainHead::START;
    (1..=length)
        .map(|n| {
            let new = visit(if n < fork { n } else { n + 100 });
            let entry = Entry::sign(new, &head, &TestKey::of(1)).unwrap();
            head = entry.head();
            entry
        })
        .collect()
}

fn faults(report: &ChainReport) -> Vec<ChainFault> {
    report.faults.iter().map(|(_, fault)| *fault).collect()
}

#[test]
fn a_whole_chain_has_no_fault_even_with_erased_bodies() {
    let entries: Vec<_> = chain(5, 9).into_iter().map(Entry::erased).collect();
    let mut walk = check();
    let report = walk.audit(&entries);
    assert_eq!((report.sound, report.faults), (5, vec![]));
    assert_eq!(walk.head(), entries[4].head());
    assert_eq!(entries[0].chain(), key());
}

#[test]
fn a_gap_is_reported_and_the_head_stays_until_it_is_filled() {
    let entries = chain(4, 9);
    let mut walk = check();
    assert_eq!(walk.step(&entries[0], |_| None), Ok(Step::Next));
    assert_eq!(walk.step(&entries[3], |_| None), Err(ChainFault::Gap { expected: 2, found: 4 }));
    assert_eq!(walk.head(), entries[0].head());
    for entry in &entries[1..] {
        assert_eq!(walk.step(entry, |_| None), Ok(Step::Next));
    }
    let mut walk = check();
    let report = walk.audit([&entries[0], &entries[2], &entries[3]]);
    assert_eq!((report.sound, faults(&report)), (2, vec![ChainFault::Gap { expected: 2, found: 3 }]));
    assert_eq!(walk.head(), entries[3].head());
}

#[test]
fn a_fork_is_told_from_what_is_known() {
    let (entries, other) = (chain(4, 9), chain(4, 3));
    let mut walk = check();
    assert_eq!(walk.audit(&entries).sound, 4);
    let held = |seq: u64| Some(entries[seq as usize - 1].hash());
    assert_eq!(walk.step(&entries[3], held), Ok(Step::Known));
    assert_eq!(walk.step(&entries[1], held), Ok(Step::Known));
    assert_eq!(walk.step(&other[1], held), Ok(Step::Known), "the fork begins at 3");
    assert_eq!(walk.step(&other[2], held), Err(ChainFault::Fork { seq: 3 }));
    assert_eq!(walk.step(&other[3], held), Err(ChainFault::Fork { seq: 4 }));
    assert_eq!(walk.step(&other[2], |_| None), Err(ChainFault::Passed { seq: 3 }));
    let mut walk = check();
    walk.audit(&entries[..3]);
    assert_eq!(walk.step(&other[3], held), Err(ChainFault::WrongPrevious { seq: 4 }));
    assert_eq!(walk.step(&entries[3], held), Ok(Step::Next), "the head has stayed");
}

#[test]
fn strangers_are_refused() {
    let sign = |new| Entry::sign(new, &ChainHead::START, &TestKey::of(1)).unwrap();
    let group = sign(NewEntry { group: GroupId([8; 32]), ..visit(1) });
    let audience = sign(NewEntry { audience: Audience::AllMembers, ..visit(1) });
    let device = sign(NewEntry { device: device(0x0e), ..visit(1) });
    let forged = Entry::sign(visit(1), &ChainHead::START, &TestKey::of(2)).unwrap();
    let swapped = Body::with_salt([0; SALT], &[0xa0]).unwrap();
    let swapped = Entry::from_parts(
        signed_visit().header_bytes().to_vec(),
        *signed_visit().signature(),
        Some(swapped.bytes().to_vec()),
    );
    let report = check().audit([&group, &audience, &device, &forged, &swapped.unwrap()]);
    let wanted = [
        ChainFault::WrongGroup,
        ChainFault::WrongChain,
        ChainFault::WrongChain,
        ChainFault::Verify(VerifyError::Signature),
        ChainFault::Verify(VerifyError::Body),
    ];
    assert_eq!(faults(&report), wanted);
    assert_eq!(report.sound, 0);
}

#[test]
fn after_a_removal_nothing_more_is_accepted() {
    let (entries, other) = (chain(4, 9), chain(4, 2));
    let mut walk = check().until(entries[1].head());
    let report = walk.audit(&entries);
    assert_eq!(report.sound, 2);
    assert_eq!(faults(&report), [ChainFault::AfterRemoval { seq: 3 }, ChainFault::AfterRemoval { seq: 4 }]);
    // Another history up to the same number is a fork, not an accepted end.
    let mut walk = check().until(entries[1].head());
    assert_eq!(walk.step(&other[0], |_| None), Ok(Step::Next));
    assert_eq!(walk.step(&other[1], |_| None), Err(ChainFault::Fork { seq: 2 }));
    let mut walk = check().until(ChainHead::START);
    assert_eq!(walk.step(&entries[0], |_| None), Err(ChainFault::AfterRemoval { seq: 1 }));
}

#[test]
fn the_chain_ends_where_numbers_end() {
    let head = ChainHead { seq: MAX_NUMBER - 1, hash: [1; 32] };
    let last = Entry::sign(visit(1), &head, &TestKey::of(1)).unwrap();
    assert_eq!(last.header().seq, MAX_NUMBER);
    assert_eq!(Entry::sign(visit(2), &last.head(), &TestKey::of(1)), Err(SignError::ChainFull));
    let mut walk = check();
    assert_eq!(walk.step(&last, |_| None), Err(ChainFault::Gap { expected: 1, found: MAX_NUMBER }));
}
