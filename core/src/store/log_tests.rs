//! The walk against a model of what SQLite writes and a power cut leaves. To see the first test fail, drop `before.commits`
//! or the sums from what makes `known_lost`.

use proptest::prelude::*;

use super::*;
use crate::model::KINDS;
use crate::store::{Options, Store, StoreError};

/// What happens to a log.
#[derive(Debug, Clone)]
enum Event {
    /// A transaction of so many frames is acknowledged.
    Commit(u8),
    /// Frames of a transaction are written and it is rolled back.
    Rollback(u8),
    /// A transaction whose last step fails: its frames are there, it was not acknowledged.
    Failed(u8),
    /// The power goes during a transaction: of each frame that many of eight parts are on the disk, in any order.
    PowerCut(Vec<u8>),
    /// The log begins anew once all of it is in the database.
    Restart,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => (1..6_u8).prop_map(Event::Commit),
        1 => (1..9_u8).prop_map(Event::Rollback),
        1 => (1..9_u8).prop_map(Event::Failed),
        3 => prop::collection::vec(0..9_u8, 1..9).prop_map(Event::PowerCut),
        1 => Just(Event::Restart),
    ]
}

/// A log as SQLite writes it.
struct Model {
    bytes: Vec<u8>,
    salt: u32,
    sum: Sum,
    /// Where the next frame goes.
    at: usize,
    written: u32,
}

impl Model {
    fn new() -> Self {
        let mut model = Self { bytes: Vec::new(), salt: 7, sum: (0, 0), at: 0, written: 0 };
        model.begin();
        model
    }

    fn begin(&mut self) {
        self.salt += 1;
        let mut head = Vec::new();
        for word in [MAGIC, VERSION, PAGE as u32, 1, self.salt, self.salt.wrapping_mul(0x9e37_79b9)] {
            head.extend_from_slice(&word.to_be_bytes());
        }
        self.sum = checksum((0, 0), &head, false);
        head.extend_from_slice(&[self.sum.0.to_be_bytes(), self.sum.1.to_be_bytes()].concat());
        self.put(0, &head);
        self.at = 0;
    }

    fn put(&mut self, at: usize, bytes: &[u8]) {
        self.bytes.resize(self.bytes.len().max(at + bytes.len()), 0);
        self.bytes[at..at + bytes.len()].copy_from_slice(bytes);
    }

    /// The bytes of so many frames, the last of which commits or not, and the checksum after them.
    fn frames(&mut self, count: usize, commits: bool) -> (Vec<Vec<u8>>, Sum) {
        let mut sum = self.sum;
        let frames = (1..=count).map(|n| {
            self.written += 1;
            let size = if commits && n == count { 40 } else { 0 };
            let page: Vec<u8> = (0..PAGE as u32).map(|n| (n.wrapping_mul(self.written) >> 3) as u8).collect();
            let mut frame = [(2 + self.written % 30).to_be_bytes(), u32::to_be_bytes(size)].concat();
            sum = checksum(checksum(sum, &frame, false), &page, false);
            for word in [self.salt, self.salt.wrapping_mul(0x9e37_79b9), sum.0, sum.1] {
                frame.extend_from_slice(&word.to_be_bytes());
            }
            frame.extend(page);
            frame
        });
        (frames.collect(), sum)
    }

    /// Writes that many eighths of each frame.
    fn write(&mut self, frames: &[Vec<u8>], eighths: &[u8]) {
        for (n, (frame, eighths)) in frames.iter().zip(eighths).enumerate() {
            let length = frame.len() * usize::from(*eighths) / 8;
            self.put(offset(self.at + n) as usize, &frame[..length]);
        }
    }

    fn take(&mut self, event: &Event) {
        match event {
            Event::Commit(count) => {
                let (frames, sum) = self.frames((*count).into(), true);
                self.write(&frames, &vec![8; frames.len()]);
                (self.at, self.sum) = (self.at + frames.len(), sum);
            }
            Event::Rollback(count) | Event::Failed(count) => {
                let (frames, _) = self.frames((*count).into(), matches!(event, Event::Failed(_)));
                self.write(&frames, &vec![8; frames.len()]);
            }
            Event::PowerCut(eighths) => {
                let (frames, _) = self.frames(eighths.len(), true);
                self.write(&frames, eighths);
                // The log is read again: what is whole counts, be it this one or the one that failed before.
                let taken = self.walk().taken;
                if taken > self.at {
                    (self.at, self.sum) = (taken, sum_at(&self.bytes, offset(taken - 1) as usize + 16));
                }
            }
            Event::Restart if self.at > 0 => self.begin(),
            Event::Restart => {}
        }
    }

    fn walk(&self) -> Walk {
        walk_of(&self.bytes)
    }
}

fn walk_of(bytes: &[u8]) -> Walk {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    walk(file.path()).unwrap().unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn whatever_the_power_cuts_no_loss_is_told_and_a_changed_bit_before_the_last_two_writes_is(
        events in prop::collection::vec(event(), 1..14),
        at in any::<prop::sample::Index>(),
    ) {
        let mut model = Model::new();
        for event in &events {
            model.take(event);
            let walk = model.walk();
            prop_assert!(walk.header_holds);
            prop_assert_eq!(walk.lost, None, "{:?}", event);
            // Of a failed transaction it cannot be told that it failed, until another is in its place.
            prop_assert!(walk.taken >= model.at);
            if matches!(event, Event::Commit(_) | Event::PowerCut(_)) {
                prop_assert_eq!(walk.taken, model.at);
            }
        }
        // Two more writes, and a bit of any frame before them.
        let before = model.at;
        model.take(&Event::Commit(3));
        model.take(&Event::Commit(2));
        let end = model.at;
        let place = HEADER + at.index((before + 3) * (FRAME_HEAD + PAGE));
        // A commit whose own mark is gone is no commit that was seen.
        let mark = (place - HEADER) % (FRAME_HEAD + PAGE);
        prop_assume!(!(4..8).contains(&mark));
        model.bytes[place] ^= 1 << (place % 8);
        let walk = model.walk();
        prop_assert!(walk.taken <= before);
        prop_assert_eq!(walk.lost, Some(end));
    }
}

/// The log that SQLite itself writes: taken whole, no loss at any cut, and a loss wherever a byte changes but in the last
/// write.
#[test]
fn a_log_of_sqlite_itself() {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { cipher: None, kinds: KINDS, projectors: Vec::new() };
    let store = Store::create(folder.path(), &[5; 32], options).unwrap();
    let mut ends = Vec::new();
    let log = folder.path().join("notebook.db-wal");
    for n in 0..12_u8 {
        let value = vec![n; 3000 * usize::from(n % 3)];
        store.write(|transaction| transaction.set_meta(&format!("k{n}"), &value)).map_err(|e: StoreError| e).unwrap();
        ends.push(walk(&log).unwrap().unwrap().frames.len());
    }
    let bytes = std::fs::read(&log).unwrap();
    let whole = walk_of(&bytes);
    assert_eq!((whole.taken, whole.lost, whole.header_holds), (ends[11], None, true));
    for cut in (0..bytes.len()).step_by(517) {
        let cut = walk_of(&bytes[..cut]);
        assert_eq!(cut.lost, None);
        assert_eq!(cut.taken, *ends.iter().rfind(|end| **end <= cut.frames.len()).unwrap_or(&0));
    }
    let mut found = 0;
    for at in (0..bytes.len()).step_by(101) {
        let mut bytes = bytes.clone();
        bytes[at] ^= 0x10;
        let walk = walk_of(&bytes);
        let last = at >= offset(ends[10]) as usize;
        assert!(walk.taken < ends[11]);
        assert_eq!(walk.lost, if last { None } else { Some(ends[11]) }, "byte {at}");
        found += usize::from(!last);
    }
    assert!(found > 300, "{found}");
    assert_eq!(walk_of(&[]), Walk::default());
    assert_eq!(walk_of(&[7; HEADER]), Walk::default());
    assert_eq!(walk_of(&vec![7; 3 * (FRAME_HEAD + PAGE)]).lost, None);
}
