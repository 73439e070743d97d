//! A rebuild works once for each record and once for each subject, however many entries there are.

mod store_support;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use dong_hanh::model::KINDS;
use dong_hanh::model::id::RecordId;
use dong_hanh::store::{Options, Projection, Projector, Reader, RecordChange, Store, StoreError};
use store_support::*;

/// What a step does, as the world reads it.
const CREATE: u8 = 0;
const PATCH: u8 = 6;

/// Derives nothing and counts how often it was asked to.
#[derive(Default)]
struct Counting {
    records: AtomicU64,
    subjects: AtomicU64,
}

impl Projector for Counting {
    fn code(&self) -> &'static str {
        "counting"
    }

    fn version(&self) -> u32 {
        1
    }

    fn project(&self, _: &RecordChange, _: &mut Projection<'_>) -> Result<(), StoreError> {
        self.records.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    fn touched(&self, _: &RecordChange, _: &Reader<'_>) -> Result<BTreeSet<RecordId>, StoreError> {
        Ok(BTreeSet::from([id(0)]))
    }

    fn derive(&self, _: RecordId, _: &mut Projection<'_>) -> Result<(), StoreError> {
        self.subjects.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
}

/// Fails where a record is folded at each of its revisions, or a subject is derived at each record that touches it.
#[test]
fn revisions_of_one_record_are_folded_once() {
    let step = |about, what| Step { device: false, about, what, values: [1; 6], learns: false };
    let mut steps = vec![step(0, CREATE), step(1, CREATE)];
    steps.extend((0..30).map(|_| step(0, PATCH)));
    let world = World::of(&steps);
    let counting = Arc::new(Counting::default());
    let folder = tempfile::tempdir().unwrap();
    let options = Options { cipher: None, kinds: KINDS, projectors: vec![Arc::clone(&counting) as Arc<dyn Projector>] };
    let store = Store::create(folder.path(), &[5; 32], options).unwrap();
    let append = |transaction: &mut dong_hanh::store::Transaction<'_>| {
        world.entries.iter().try_for_each(|entry| transaction.append(entry).map(drop))
    };
    store.write::<_, StoreError>(append).unwrap();
    let counts = || (counting.records.swap(0, Ordering::Relaxed), counting.subjects.swap(0, Ordering::Relaxed));
    assert_eq!(counts(), (32, 32));

    let mut told = Vec::new();
    let heard = store.rebuild(|done, total| {
        told.push((done, total));
        true
    });
    heard.unwrap();
    assert_eq!(counts(), (2, 1));
    assert_eq!(told.last(), Some(&(32, 32)));
    assert!(told.is_sorted());
}
