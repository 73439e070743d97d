//! Whatever order entries arrive in, and whether they are applied one by one or all anew: equal entries, equal store.

mod store_support;

use std::collections::BTreeSet;

use dong_hanh::entry::{Entry, EntryMeta, Op, order};
use dong_hanh::model::KINDS;
use dong_hanh::store::StoreError;
use proptest::prelude::*;
use store_support::*;

fn differing<'a>(a: &'a [String], b: &'a [String]) -> Vec<&'a String> {
    let (a, b): (BTreeSet<_>, BTreeSet<_>) = (a.iter().collect(), b.iter().collect());
    a.symmetric_difference(&b).copied().take(6).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn equal_entries_make_equal_stores(steps in steps(70), shuffled in any::<prop::sample::Index>().prop_map(|i| i.index(usize::MAX) as u64)) {
        let world = World::of(&steps);
        let written = Shelf::with(&world.entries);
        let derived = dump(&written);

        let mut arriving: Vec<&Entry> = world.entries.iter().collect();
        arriving.reverse();
        let backwards = dump(&Shelf::with(arriving.clone()));
        prop_assert!(backwards == derived, "backwards: {:#?}", differing(&derived, &backwards));

        let mut seed = shuffled | 1;
        arriving.sort_by_cached_key(|_| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            seed >> 20
        });
        let (early, late) = arriving.split_at(arriving.len() / 2);
        let in_two = Shelf::with(early.iter().copied());
        in_two.receive(late.iter().copied());
        let any_order = dump(&in_two);
        prop_assert!(any_order == derived, "shuffled: {:#?}", differing(&derived, &any_order));

        in_two.store.rebuild(|_, _| true).unwrap();
        let rebuilt = dump(&in_two);
        prop_assert!(rebuilt == derived, "rebuilt: {:#?}", differing(&derived, &rebuilt));
    }

    #[test]
    fn what_an_entry_changed_is_what_it_says_it_changed(steps in steps(25)) {
        let world = World::of(&steps);
        let shelf = Shelf::empty();
        for entry in &world.entries {
            let subject = entry.header().subject;
            let before = shelf.store.read(|reader| reader.record(subject)).unwrap();
            let change = shelf.store.write(|transaction| transaction.append(entry)).unwrap();
            let after = shelf.store.read(|reader| reader.record(subject)).unwrap();
            let content = |record: Option<&dong_hanh::model::Record>| {
                record.map(|r| ((*r.fields).clone(), r.unit.clone(), r.day, r.done_by))
            };
            prop_assert!(content(change.before.as_ref()) == content(before.as_ref()));
            prop_assert!(content(change.after.as_ref()) == content(after.as_ref()));
        }
    }

    #[test]
    fn a_history_is_whole_and_the_same_in_any_order(steps in steps(25)) {
        let world = World::of(&steps);
        let shelves = [Shelf::with(&world.entries), Shelf::with(world.entries.iter().rev())];
        for n in 0..World::RECORDS {
            let written: BTreeSet<_> =
                world.entries.iter().filter(|e| e.header().subject == id(n)).map(|e| e.header().id).collect();
            let sequences = shelves.each_ref().map(|shelf| {
                let history = shelf.store.read(|reader| reader.history(id(n))).unwrap();
                order(&history.iter().map(Entry::meta).collect::<Vec<EntryMeta>>()).sequence().to_vec()
            });
            prop_assert_eq!(&sequences[0], &sequences[1]);
            prop_assert_eq!(sequences[0].iter().copied().collect::<BTreeSet<_>>(), written);
        }
    }
}

/// A visit agreed on for the 20th, and another of the same day for the 30th: which one counts must not depend on which
/// phone told first.
#[test]
fn two_visits_of_one_day_make_one_due_day_on_every_device() {
    let step = |about, values| Step { device: false, about, what: 0, values, learns: true };
    let steps =
        [step(0, [0, 1, 0, 0, 0, 0]), step(4, [0; 6]), step(8, [0, 4, 1, 1, 0, 0]), step(9, [0, 4, 1, 2, 0, 0])];
    let world = World::of(&steps);
    assert!(world.entries.iter().all(|entry| entry.header().op == Op::Create));
    let due = dump_due(&Shelf::with(&world.entries));
    assert_eq!(dump_due(&Shelf::with(world.entries.iter().rev())), due);
    let visits = due.iter().filter(|line| line.split(' ').nth(3) == Some("1")).count();
    assert_eq!(visits, 1, "{due:?}");
}

#[test]
fn a_record_whose_beginning_comes_last_is_what_it_would_have_been() {
    let step = |what, values| Step { device: false, about: 0, what, values, learns: true };
    let world = World::of(&[
        step(0, [0, 1, 1, 1, 0, 0]),
        step(1, [2, 1, 1, 1, 0xff, 0]),
        step(6, [3, 2, 2, 2, 0xff, 0]),
        step(9, [0, 0, 0, 0, 0, 2]),
    ]);
    let shelf = Shelf::empty();
    let nothing = dump(&shelf);
    for entry in world.entries.iter().skip(1) {
        shelf.receive([entry]);
        assert_eq!(dump(&shelf), nothing, "a change of what has not begun shows nothing");
        assert!(shelf.store.read(|reader| reader.record(id(0))).unwrap().is_none());
    }
    shelf.receive(&world.entries[..1]);
    assert_eq!(dump(&shelf), dump(&Shelf::with(&world.entries)));
    let name =
        shelf.store.read(|reader| reader.record(id(0))).unwrap().unwrap().fields.text("full_name").map(str::to_owned);
    assert_eq!(name.as_deref(), Some("Nguyễn Bá"), "the patch was taken back");
}

fn golden(name: &str) -> Entry {
    let path = std::path::Path::new("../tests/format").join(name);
    let text = std::fs::read_to_string(path).unwrap();
    let digits: Vec<u8> = text.trim().bytes().map(|b| (b as char).to_digit(16).unwrap() as u8).collect();
    Entry::decode(&digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect::<Vec<_>>()).unwrap()
}

#[test]
fn what_only_a_newer_version_knows_is_kept_to_the_byte() {
    let newer = ["entry-unknown-op.hex", "entry-unknown-field.hex", "entry-unknown-audience.hex", "entry-erased.hex"];
    let newer: Vec<Entry> = newer.map(golden).to_vec();
    let steps = [Step { device: false, about: 0, what: 0, values: [1; 6], learns: false }];
    let world = World::of(&steps);
    let shelf = Shelf::with(&world.entries);
    for entry in &newer {
        // The golden entries may share an id; each is held once.
        let appended = shelf.store.write(|transaction| {
            if transaction.reader().entry(entry.header().id)?.is_none() {
                transaction.append(entry)?;
            }
            Ok::<_, StoreError>(())
        });
        appended.unwrap();
    }
    let shelf = shelf.reopened(&KINDS[..1]).reopened(KINDS);
    shelf.store.rebuild(|_, _| true).unwrap();
    let held = shelf.store.read(|reader| reader.entries_after(0, 100)).unwrap();
    for (_, entry) in &held {
        let written = world.entries.iter().chain(&newer).find(|e| e.header().id == entry.header().id).unwrap();
        assert_eq!(entry.envelope(), written.envelope());
    }
    let unknown = newer.iter().find(|entry| matches!(entry.header().op, Op::Unknown(_))).unwrap();
    assert!(held.iter().any(|(_, entry)| entry == unknown));
    assert_eq!(shelf.store.read(|reader| reader.entry_count()).unwrap(), held.len() as u64);
    assert!(shelf.store.read(|reader| reader.record(id(0))).unwrap().is_some());
}
