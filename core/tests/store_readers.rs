//! Readers beside the writer see one moment; pages follow each other by key whatever is written between them.

mod store_support;

use std::collections::BTreeSet;

use dong_hanh::model::id::RecordId;
use dong_hanh::store::{Reader, Store, StoreError};
use proptest::prelude::*;
use store_support::*;

fn creates(about: impl Iterator<Item = u8>, value: u8) -> World {
    let step = |about| Step { device: false, about, what: 0, values: [value; 6], learns: false };
    World::of(&about.map(step).collect::<Vec<_>>())
}

#[test]
fn a_reader_sees_one_moment_beside_the_writer() {
    let world = creates(0..World::RECORDS, 1);
    let shelf = Shelf::with(&world.entries[..3]);
    shelf
        .store
        .read(|reader: &Reader<'_>| {
            let look = || -> Result<_, StoreError> {
                Ok((reader.entry_count()?, reader.people(None, 99)?.len(), reader.record(id(8))?.is_some()))
            };
            let before = look()?;
            std::thread::scope(|scope| scope.spawn(|| shelf.receive(&world.entries[3..])).join().unwrap());
            assert_eq!(look()?, before, "the snapshot was taken before");
            assert_eq!(before, (3, 3, false));
            // Another reader, begun after the write, sees it.
            let now =
                shelf.store.read(|other| Ok::<_, StoreError>((other.entry_count()?, other.record(id(8))?.is_some())));
            assert_eq!(now?, (u64::from(World::RECORDS), true));
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn what_fails_within_a_write_never_happened() {
    let world = creates(0..World::RECORDS, 1);
    let shelf = Shelf::with(&world.entries[..3]);
    let before = dump(&shelf);
    let failed = shelf.store.write(|transaction| {
        transaction.append(&world.entries[3])?;
        transaction.set_meta("a", b"1")?;
        transaction.save_draft(&[1; 16], "person", 1, b"x")?;
        Err::<(), _>(StoreError::Stopped)
    });
    assert!(matches!(failed, Err(StoreError::Stopped)));
    let twice = shelf.store.write(|transaction| transaction.append(&world.entries[0]).map(drop));
    assert!(matches!(twice, Err(StoreError::Internal(_))), "an entry is held once: {twice:?}");
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _ = shelf.store.write(|transaction| -> Result<(), StoreError> {
            transaction.append(&world.entries[3])?;
            panic!("on purpose")
        });
    }));
    assert!(panicked.is_err());
    assert_eq!(dump(&shelf), before);
    let kept = shelf.store.read(|reader| Ok::<_, StoreError>((reader.meta("a")?, reader.drafts()?.len())));
    assert_eq!(kept.unwrap(), (None, 0));
    shelf.receive(&world.entries[3..]);
    assert_eq!(dump(&shelf), dump(&Shelf::with(&world.entries)));
}

/// Every page of a list, and between the pages whatever `between` writes.
fn paged<C, T>(
    store: &Store,
    page: impl Fn(&Reader<'_>, Option<&C>) -> Result<Vec<(C, T)>, StoreError>,
    mut between: impl FnMut(),
) -> Vec<T> {
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let found = store.read(|reader| page(reader, after.as_ref())).unwrap();
        let Some((_, _)) = found.last() else { return rows };
        for (place, row) in found {
            rows.push(row);
            after = Some(place);
        }
        between();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pages_follow_each_other_whatever_is_written_between(steps in steps(60), limit in 1_usize..4) {
        let world = World::of(&steps);
        let (first, later) = world.entries.split_at(world.entries.len() / 2);
        type Rows = Vec<RecordId>;
        type Paged<'a> = &'a dyn Fn(&Store, &mut dyn FnMut()) -> Rows;
        type Whole<'a> = &'a dyn Fn(&Reader<'_>) -> Rows;
        let lists: [(&str, Paged<'_>, Whole<'_>); 4] = [
            (
                "people",
                &|store, between| paged(store, |r, after| r.people(after, limit), between).into_iter().map(|row| row.id).collect(),
                &|r| r.people(None, 999).unwrap().into_iter().map(|(_, row)| row.id).collect(),
            ),
            (
                "timeline",
                &|store, between| {
                    let page = |r: &Reader<'_>, after: Option<&_>| r.timeline(id(0), after.copied(), limit);
                    paged(store, page, between).into_iter().map(|record| record.id).collect()
                },
                &|r| r.timeline(id(0), None, 999).unwrap().into_iter().map(|(_, record)| record.id).collect(),
            ),
            (
                "of a kind",
                &|store, between| {
                    let page = |r: &Reader<'_>, after: Option<&_>| r.of_kind("check-in-visit", after.copied(), limit);
                    paged(store, page, between).into_iter().map(|record| record.id).collect()
                },
                &|r| r.of_kind("check-in-visit", None, 999).unwrap().into_iter().map(|(_, record)| record.id).collect(),
            ),
            (
                "search",
                &|store, between| {
                    let page = |r: &Reader<'_>, after: Option<&_>| r.search_people("n", after, limit);
                    paged(store, page, between).into_iter().map(|row| row.id).collect()
                },
                &|r| r.search_people("n", None, 999).unwrap().into_iter().map(|(_, row)| row.id).collect(),
            ),
        ];
        for (name, pages, whole) in lists {
            let shelf = Shelf::with(first);
            let all = |shelf: &Shelf| shelf.store.read(|r| Ok::<_, StoreError>(whole(r))).unwrap();
            let before = all(&shelf);
            prop_assert_eq!(&pages(&shelf.store, &mut || ()), &before, "{}: quiet", name);
            let mut rest = later.chunks(3);
            let rows = pages(&shelf.store, &mut || {
                if let Some(chunk) = rest.next() {
                    shelf.receive(chunk);
                }
            });
            // What was touched meanwhile may have moved; everything else stands there once.
            let touched: BTreeSet<RecordId> = later.iter().map(|entry| entry.header().subject).collect();
            let untouched = |rows: &[RecordId]| rows.iter().copied().filter(|id| !touched.contains(id)).collect::<Vec<_>>();
            prop_assert_eq!(untouched(&rows), untouched(&before), "{}: busy", name);
        }
    }
}
