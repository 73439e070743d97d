//! Two devices that write about a few records, now and then learning what the other wrote.

use chrono::NaiveDate;
use dong_hanh::entry::*;
use dong_hanh::model::id::*;
use dong_hanh::model::{Changes, Fields, KINDS, KindSpec, Value, find_kind};
use dong_hanh::vault::DeviceKey;
use proptest::prelude::*;

/// The record of that number. Its kind follows from the number.
pub fn id(n: u8) -> RecordId {
    RecordId::from_bytes([0x40 + n; 16])
}

fn kind(n: u8) -> &'static KindSpec {
    let code = match n {
        0..=2 => "person",
        3 => "membership",
        4 | 5 => "management-decision",
        6 | 7 => "helper-assignment",
        8..=11 => "check-in-visit",
        12 => "outreach-contact",
        13 => "period-lock",
        14 => "admin-unit",
        15 | 16 => "referral",
        17 => "need",
        18 => "support",
        19 => "movement",
        20 => "treatment-episode",
        21 => "addiction-determination",
        22 => "court-dossier",
        23 => "relapse-assessment",
        24 => "club",
        25 => "club-meeting",
        26 => "team",
        27 => "briefing",
        _ => "methadone-dose",
    };
    find_kind(KINDS, code).unwrap()
}

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

fn day(n: u8) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 9, 1 + u32::from(n % 5)).unwrap()
}

fn text(text: impl Into<String>) -> Option<Value> {
    Some(Value::Text(text.into()))
}

/// The fields of a record by its number: few values, so that they meet.
fn fields(n: u8, values: &[u8; 6]) -> Fields {
    let [a, b, c, d, _, _] = *values;
    let pick = |from: &[&str], n: u8| text(from[usize::from(n) % from.len()]);
    let some = |n: u8, value: Option<Value>| if n.is_multiple_of(3) { None } else { value };
    let person = |n: u8| Some(Value::Id(id(n % 3)));
    let mut fields = Fields::default();
    let mut set = |key: &str, value| fields.set(key, value);
    match kind(n).code {
        "person" => {
            set("full_name", pick(&["Lê An", "Lê Ân", "Nguyễn Bá", "Trần Bình"], a));
            set("born", some(b, text("1985")));
            set("identity", some(c, pick(&["001085012345", "001085054321"], d)));
            set("status", pick(&["after-rehab", "after-rehab", "dead"], d));
            set("hamlet", some(d, pick(&["Thôn 1", "Thôn 2"], b)));
        }
        "membership" => {
            set("name", pick(&["Hạnh", "Bình"], a));
            set("team", Some(Value::Id(id(26))));
            set("role", pick(&["leader", "volunteer"], d));
            set("from", text("2024-01-01"));
            set("to", some(b, text(day(c).to_string())));
        }
        "management-decision" => {
            let row = |who: u8, state: u8| {
                let mut row = Fields::default();
                row.set("person", person(who));
                row.set("basis", pick(&["voluntary", "compulsory"], state));
                row.set("starts_on", text(day(b).to_string()));
                row.set("ends_on", some(d, text("2024-10-15")));
                row.set("state", pick(&["active", "active", "suspended", "completed"], state));
                row.set("state_since", some(state, text(day(d).to_string())));
                Value::Row(row)
            };
            set("number", pick(&["1/QĐ", "2/QĐ"], a));
            set("signed_on", text(day(c).to_string()));
            set("people", Some(Value::List((0..=a % 2).map(|i| row(b.wrapping_add(i), c.wrapping_add(i))).collect())));
        }
        "helper-assignment" => {
            set("person", person(a));
            set("helper", some(b, Some(Value::Id(id(3)))));
            set("role", pick(&["primary", "second"], c));
            set("from", text(day(d).to_string()));
            set("to", some(c, text(day(d.wrapping_add(1)).to_string())));
        }
        "check-in-visit" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
            set("visitor", some(c, Some(Value::Id(id(3)))));
            set("result", pick(&["met", "not-met"], d));
            set("note", some(a, pick(&["cần vay vốn", "nuôi ong"], b)));
            set("need_level", pick(&["high", "low"], c));
            set("next_visit", some(c, pick(&["2024-10-05", "2024-10-20", "2024-10-30"], d)));
        }
        "outreach-contact" => {
            set("date", text(day(a).to_string()));
            set("heads", Some(Value::Int(i64::from(b))));
            set("people", some(c, Some(Value::List((0..=d % 3).map(|n| Value::Id(id(n))).collect()))));
        }
        "period-lock" => {
            set("from", text(day(a).to_string()));
            set("to", text(day(b).to_string()));
        }
        "referral" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
            set("urgency", pick(&["urgent", "normal"], c));
            set("answered_on", some(d, text(day(c).to_string())).filter(|_| d.is_multiple_of(4)));
        }
        "need" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
            set("closed_on", text(day(c).to_string()).filter(|_| c.is_multiple_of(4)));
        }
        "support" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
            set("need", some(c, Some(Value::Id(id(17)))));
        }
        "movement" => {
            set("person", person(a));
            set("kind", pick(&["move", "absence"], b));
            set("moved_on", text(day(c).to_string()));
            set("notified_on", text(day(d).to_string()).filter(|_| d.is_multiple_of(4)));
        }
        "treatment-episode" => {
            set("person", person(a));
            set("form", pick(&["voluntary-private", "compulsory"], b));
            set("entered_on", some(c, text(day(c).to_string())));
            set("ended_on", some(d, text(day(d).to_string())));
            set("outcome", pick(&["completed", "left"], c));
        }
        "addiction-determination" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
            set("result", pick(&["addicted", "not-addicted", "open"], c));
        }
        "court-dossier" => {
            set("sent_on", text(day(b).to_string()));
            set("people", Some(Value::List((0..=a % 2).map(|n| Value::Id(id(n))).collect())));
        }
        "relapse-assessment" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
        }
        "club" => {
            let on = |day: u8| {
                let mut row = Fields::default();
                row.set("day_of_month", Some(Value::Int(i64::from(1 + day % 31))));
                Value::Row(row)
            };
            set("name", pick(&["B93", "Bạn giúp bạn"], a));
            set("kind", pick(&["b93", "other"], b));
            set("meeting_days", some(c, Some(Value::List(vec![on(c), on(d)]))));
            set("from", text(day(d).to_string()));
        }
        "club-meeting" => {
            set("club", Some(Value::Id(id(24))));
            set("date", text(day(a).to_string()));
        }
        "team" => {
            set("name", pick(&["Đội 1", "Đội 2"], a));
            set("from", text(day(b).to_string()));
            set("briefings", some(c, pick(&["monthly", "quarterly"], c)));
        }
        "briefing" => {
            set("team", Some(Value::Id(id(26))));
            set("date", text(day(a).to_string()));
        }
        "methadone-dose" => {
            set("person", person(a));
            set("date", text(day(b).to_string()));
            set("status", text("absent"));
        }
        _ => {
            set("code", pick(&["00001", "00002"], a));
            set("level", pick(&["commune", "province"], b));
            set("valid_from", text(day(c).to_string()));
        }
    }
    fields
}

/// Some of these fields as changes, and now and then a field that is cleared.
fn some_of(fields: &Fields, spec: &KindSpec, which: u8) -> Changes {
    let mut changes = Changes::default();
    for (at, (key, value)) in fields.0.iter().enumerate() {
        if which >> (at % 8) & 1 == 1 {
            changes.0.insert(key.clone(), Some(value.clone()));
        }
    }
    if which.is_multiple_of(5) {
        let cleared = spec.fields[usize::from(which) % spec.fields.len()].key;
        changes.0.insert(cleared.to_owned(), None);
    }
    changes
}
