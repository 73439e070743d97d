//! The records of a benchmark: a district's people, teams, decisions, visits and outreach, the same every time.

mod chance;
mod events;
mod fields;
mod names;
pub mod notes;
mod people;
mod teams;

use chrono::{Days, NaiveDate};
use dong_hanh::model::Fields;
use dong_hanh::model::id::RecordId;

use chance::Chance;
use people::Helped;

/// The district: reports are made of it and of everything below it.
pub const DISTRICT: &str = "271";
/// Communes of the district.
const COMMUNES: usize = 31;
/// Visits to the person whose timeline is read.
pub const LONG_TIMELINE: usize = 250;
/// The least number of records that hold everything a benchmark asks for.
pub const LEAST: usize = 2_000;

/// The first day of what is recorded.
pub const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2023, 1, 1).expect("the calendar has it");
/// Today.
pub const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2024, 12, 31).expect("the calendar has it");
/// The day before today. What is loaded lies before it, so that single writes repeat nothing.
const YESTERDAY: NaiveDate = NaiveDate::from_ymd_opt(2024, 12, 30).expect("the calendar has it");
/// The quarter that is reported.
pub const QUARTER: &str = "Q3/2024";
/// Its first and last day.
pub const QUARTER_DAYS: (NaiveDate, NaiveDate) = (
    NaiveDate::from_ymd_opt(2024, 7, 1).expect("the calendar has it"),
    NaiveDate::from_ymd_opt(2024, 9, 30).expect("the calendar has it"),
);

/// A record as it is written for the first time.
#[derive(Clone)]
pub struct NewRecord {
    /// Its kind.
    pub kind: &'static str,
    /// Its unit.
    pub unit: String,
    /// Its name for life.
    pub id: RecordId,
    /// The day it was written down.
    pub written_on: NaiveDate,
    /// What it says.
    pub fields: Fields,
}

/// All records of a benchmark.
pub struct Data {
    /// In the order of writing.
    pub records: Vec<NewRecord>,
    /// Who is helped; the first is the person with the long timeline.
    pub helped: Vec<Helped>,
    chance: Chance,
}

impl Data {
    /// That many records, at least [`LEAST`].
    pub fn invent(count: usize) -> Self {
        let mut maker = Maker { chance: Chance::new(20_240_930), records: Vec::with_capacity(count) };
        let teams = teams::invent(&mut maker, count / 80);
        let helped = people::invent(&mut maker, count / 20, &teams);
        events::invent(&mut maker, count, &teams, &helped);
        Self { records: maker.records, helped, chance: maker.chance }
    }

    /// That many visits of today to people whose management runs, or fewer: each is to another one.
    pub fn visits_to_the_managed(&self, count: usize) -> Vec<NewRecord> {
        let mut chance = Chance::new(1);
        let active = self.helped[1..].iter().filter(|helped| helped.active);
        active.take(count).map(|helped| events::visit_that_met(&mut chance, helped, TODAY)).collect()
    }

    /// Further visits, of yesterday, to anyone but the person with the long timeline.
    pub fn further_visits(&mut self, count: usize) -> Vec<NewRecord> {
        let Self { helped, chance, .. } = self;
        let mut visit = || {
            let whom = 1 + chance.below(helped.len() - 1);
            events::visit(chance, &helped[whom], YESTERDAY)
        };
        (0..count).map(|_| visit()).collect()
    }
}

/// What makes them.
struct Maker {
    chance: Chance,
    records: Vec<NewRecord>,
}

impl Maker {
    fn add(&mut self, kind: &'static str, unit: &str, written_on: NaiveDate, fields: Fields) -> RecordId {
        let id = RecordId::from_bytes(id(&mut self.chance, written_on));
        self.records.push(NewRecord { kind, unit: unit.to_owned(), id, written_on, fields });
        id
    }

    /// A day from `first` on, at most `days` later.
    fn day(&mut self, first: NaiveDate, days: usize) -> NaiveDate {
        first + Days::new(self.chance.below(days + 1) as u64)
    }
}

/// An id in the order of time, as the app makes them (UUIDv7).
fn id(chance: &mut Chance, day: NaiveDate) -> [u8; 16] {
    let millis = day.to_epoch_days() as u64 * 86_400_000 + chance.bits() % 86_400_000;
    let mut id = [0; 16];
    id[..6].copy_from_slice(&millis.to_be_bytes()[2..]);
    id[6..14].copy_from_slice(&chance.bits().to_be_bytes());
    id[14..].copy_from_slice(&chance.bits().to_be_bytes()[6..]);
    id[6] = (id[6] & 0x0f) | 0x70;
    id[8] = (id[8] & 0x3f) | 0x80;
    id
}

/// The code of a commune.
fn commune(number: usize) -> String {
    format!("{:05}", 9_619 + 3 * (number % COMMUNES))
}
