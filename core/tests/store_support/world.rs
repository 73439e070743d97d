//! Two devices that write about a few records, now and then learning what the other wrote.

use dong_hanh::entry::*;
use dong_hanh::model::Changes;
use dong_hanh::model::id::*;
use dong_hanh::vault::DeviceKey;
use proptest::prelude::*;

use super::records::{day, fields, id, kind, some_of};

/// One thing that a device does: with the record `about`; `what` and the values follow from numbers.
#[derive(Debug, Clone)]
pub struct Step {
    pub device: bool,
    pub about: u8,
    pub what: u8,
    pub values: [u8; 6],
    pub learns: bool,
}

/// So many steps.
pub fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = (any::<bool>(), 0..World::RECORDS, 0..12_u8, any::<[u8; 6]>(), prop::bool::weighted(0.3));
    let step = step.prop_map(|(device, about, what, values, learns)| Step { device, about, what, values, learns });
    prop::collection::vec(step, 1..most)
}

struct Device {
    id: DeviceId,
    key: DeviceKey,
    clock: HybridClock,
    head: ChainHead,
    /// How many entries of the world it knows, its own included.
    known: Vec<usize>,
}

impl Signer for Device {
    fn public(&self) -> [u8; 32] {
        self.key.public()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message)
    }
}

/// What the devices wrote.
pub struct World {
    pub entries: Vec<Entry>,
    devices: [Device; 2],
}

impl World {
    /// Records written about.
    pub const RECORDS: u8 = 30;

    /// Nothing yet.
    pub fn new() -> Self {
        let device = |n: u8| Device {
            id: DeviceId::from_bytes([n; 16]),
            key: DeviceKey::from_seed(&[n; 32]),
            clock: HybridClock::default(),
            head: ChainHead::START,
            known: Vec::new(),
        };
        Self { entries: Vec::new(), devices: [device(1), device(2)] }
    }

    /// What these steps wrote.
    pub fn of(steps: &[Step]) -> Self {
        let mut world = Self::new();
        steps.iter().for_each(|step| world.take(step));
        world
    }

    fn take(&mut self, step: &Step) {
        if step.learns {
            let all = (0..self.entries.len()).collect();
            self.devices[usize::from(step.device)].known = all;
        }
        let subject = id(step.about);
        let device = &self.devices[usize::from(step.device)];
        let known: Vec<&Entry> = device.known.iter().map(|n| &self.entries[*n]).collect();
        let known: Vec<&Entry> = known.into_iter().filter(|entry| entry.header().subject == subject).collect();
        let begun = known.iter().any(|entry| entry.header().op == Op::Create);
        let target = known.get(usize::from(step.values[5]) % known.len().max(1)).map(|entry| entry.header().id);
        let op = match (step.what, target) {
            (0, _) | (_, None) => Op::Create,
            (1..=5, _) if !begun => Op::Create,
            (1..=5, Some(of)) => Op::Correct { of },
            (6..=8, _) => Op::Patch,
            (_, Some(of)) => Op::Retract { of },
        };
        let seen = order(&known.iter().map(|entry| entry.meta()).collect::<Vec<_>>()).seen_for(|_| true);
        self.write(step, op, seen);
    }

    fn write(&mut self, step: &Step, op: Op, seen: Vec<EntryId>) {
        let count = self.entries.len();
        let mut bytes = [0xee; 16];
        bytes[8..].copy_from_slice(&(count as u64).to_be_bytes());
        let spec = kind(step.about);
        let fields = fields(step.about, &step.values);
        let body = match op {
            Op::Create => fields.to_cbor(),
            Op::Retract { .. } => Changes::default().to_cbor(),
            _ => some_of(&fields, spec, step.values[4]).to_cbor(),
        };
        let device = &mut self.devices[usize::from(step.device)];
        let physical = 1_727_600_000_000 + u64::from(step.values[3]) * 1000;
        let new = NewEntry {
            group: GroupId([7; 32]),
            id: EntryId::from_bytes(bytes),
            kind: spec.code.to_owned(),
            kind_version: spec.version,
            op,
            subject: id(step.about),
            persons: spec.people(&fields),
            unit: Some(["00001", "00002"][usize::from(step.values[2] % 2)].to_owned()),
            day: spec.day_of(&fields, day(step.values[1])),
            author: MemberId::from_bytes([9; 16]),
            done_by: step.values[3].is_multiple_of(4).then(|| id(3)),
            device: device.id,
            audience: Audience::Managers,
            written_at: physical,
            stamp: device.clock.now(physical),
            seen,
            ruleset: "vn-2022".to_owned(),
            basis: None,
            consent: None,
            body: Body::with_salt([7; SALT], &body).unwrap(),
        };
        let entry = Entry::sign(new, &device.head, &*device).unwrap();
        device.head = entry.head();
        device.known.push(count);
        self.entries.push(entry);
    }
}
