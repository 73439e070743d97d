//! Records held in plain lists: what tests and rule vectors hand in as [`Known`].

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::known::{Known, Lookup};
use crate::model::id::RecordId;
use crate::model::{LookupKey, Record};

/// Records in memory.
#[derive(Debug, Default)]
pub struct Memory {
    records: Vec<Record>,
    locked: Vec<(String, RangeInclusive<NaiveDate>)>,
}

impl Memory {
    /// Holds a record. One of the same id takes its place.
    pub fn put(&mut self, record: Record) {
        self.records.retain(|held| held.id != record.id);
        self.records.push(record);
    }

    /// Locks the figures of a unit for these days.
    pub fn lock(&mut self, unit: &str, days: RangeInclusive<NaiveDate>) {
        self.locked.push((unit.to_owned(), days));
    }
}

impl Known for Memory {
    fn record(&self, id: RecordId) -> Lookup<Option<Record>> {
        Ok(self.records.iter().find(|record| record.id == id).cloned())
    }

    fn referring(
        &self,
        target: RecordId,
        kind: &str,
        days: RangeInclusive<NaiveDate>,
        limit: usize,
    ) -> Lookup<Vec<Record>> {
        let names = |record: &Record| record.kind.references(&record.fields).iter().any(|(id, _)| *id == target);
        let fits = |record: &&Record| record.kind.code == kind && days.contains(&record.day) && names(record);
        let mut found: Vec<Record> = self.records.iter().filter(fits).cloned().collect();
        found.sort_by_key(|record| std::cmp::Reverse((record.day, record.id)));
        found.truncate(limit);
        Ok(found)
    }

    fn with_key(&self, key: &LookupKey) -> Lookup<Vec<RecordId>> {
        Ok(self.records.iter().filter(|record| record.keys().contains(key)).map(|record| record.id).collect())
    }

    fn locked(&self, unit: &str, day: NaiveDate) -> Lookup<bool> {
        Ok(self.locked.iter().any(|(locked, days)| locked == unit && days.contains(&day)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::visit::CheckInVisit;
    use crate::model::{Fields, RecordKind, Value};

    const SPEC: &crate::model::KindSpec = &CheckInVisit::SPEC;

    fn id(n: u8) -> RecordId {
        RecordId::from_bytes([n; 16])
    }

    fn visit(n: u8, person: u8, day: &str) -> Record {
        let mut fields = Fields::default();
        fields.set("person", Some(Value::Id(id(person))));
        fields.set("date", Some(Value::Text(day.to_owned())));
        Record::new(id(n), SPEC, fields, "00001".to_owned(), day.parse().unwrap()).unwrap()
    }

    #[test]
    fn the_newest_come_first_and_only_those_asked_for() {
        let mut memory = Memory::default();
        for (n, person, day) in [(1, 9, "2024-01-05"), (2, 9, "2024-03-05"), (3, 8, "2024-02-05"), (4, 9, "2024-02-05")]
        {
            memory.put(visit(n, person, day));
        }
        let ids = |days: RangeInclusive<&str>, limit| -> Vec<RecordId> {
            let (from, to) = days.into_inner();
            let days = from.parse().unwrap()..=to.parse().unwrap();
            let found = memory.referring(id(9), SPEC.code, days, limit).unwrap();
            found.iter().map(|record| record.id).collect()
        };
        assert_eq!(ids("2024-01-01"..="2024-12-31", 9), [id(2), id(4), id(1)]);
        assert_eq!(ids("2024-01-01"..="2024-12-31", 1), [id(2)]);
        assert_eq!(ids("2024-01-05"..="2024-02-05", 9), [id(4), id(1)]);
        assert!(memory.referring(id(9), "person", NaiveDate::MIN..=NaiveDate::MAX, 9).unwrap().is_empty());
    }

    #[test]
    fn a_later_version_takes_the_place_of_the_earlier() {
        let mut memory = Memory::default();
        memory.put(visit(1, 9, "2024-01-05"));
        memory.put(visit(1, 9, "2024-01-06"));
        assert_eq!(memory.record(id(1)).unwrap().unwrap().day, "2024-01-06".parse().unwrap());
        assert_eq!(memory.referring(id(9), SPEC.code, NaiveDate::MIN..=NaiveDate::MAX, 9).unwrap().len(), 1);
    }

    #[test]
    fn a_lock_holds_for_its_unit_and_days() {
        let mut memory = Memory::default();
        let day = |text: &str| text.parse().unwrap();
        memory.lock("00001", day("2024-01-01")..=day("2024-06-30"));
        assert!(memory.locked("00001", day("2024-06-30")).unwrap());
        assert!(!memory.locked("00001", day("2024-07-01")).unwrap());
        assert!(!memory.locked("00002", day("2024-06-30")).unwrap());
    }
}
