//! All that a store tells through its reader, as one text.

use std::fmt::Write;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use dong_hanh::model::KINDS;
use dong_hanh::model::id::EntryId;
use dong_hanh::store::{DueOf, DueQuery, Store, StoreError};

const ALL: usize = 100_000;
/// More than there are.
const MEASURES: u16 = 60;
const WORDS: [&str; 4] = ["van", "an", "giup viec", "cho"];
const SETTINGS: [&str; 4] = ["device", "founding", "stamp", "last-day"];

/// What a store told.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Told {
    pub(crate) text: String,
    pub(crate) entries: Vec<EntryId>,
}

/// Reads every list, record, history, search, due day, fact, draft and setting.
pub(crate) fn told_by(store: &Store) -> Result<Told, StoreError> {
    store.read(|reader| {
        let mut told = Told { text: String::new(), entries: Vec::new() };
        let mut say = |said: std::fmt::Arguments<'_>| writeln!(told.text, "{said}").unwrap();
        for (n, entry) in reader.entries_after(0, ALL)? {
            told.entries.push(entry.header().id);
            say(format_args!("entry {n} {:x?} {:x?}", entry.hash(), entry.body_cbor()));
            let found = reader.entry(entry.header().id)?;
            say(format_args!("found {:x?}", found.map(|entry| *entry.signature())));
        }
        say(format_args!("count {}", reader.entry_count()?));
        for kind in KINDS {
            for (place, record) in reader.of_kind(kind.code, None, ALL)? {
                say(format_args!(
                    "{place:?} {} {} {} {:x?}",
                    record.id,
                    record.unit,
                    record.day,
                    record.fields.to_cbor()
                ));
                say(format_args!("done {:?} live {}", record.done_by, reader.record(record.id)?.is_some()));
                for entry in reader.history(record.id)? {
                    say(format_args!("of {}", entry.header().id));
                }
                for (place, named) in reader.timeline(record.id, None, ALL)? {
                    say(format_args!("names {place:?} {}", named.id));
                }
                for key in record.keys() {
                    say(format_args!("key {} {:?}", key.key, reader.with_key(&key)?));
                }
                say(format_args!("row {:?}", reader.person_row(record.id)?.map(|row| (row.name, row.hamlet))));
            }
        }
        for (_, row) in reader.people(None, ALL)? {
            say(format_args!("person {} {} {}", row.id, row.name, row.hamlet));
        }
        for query in WORDS {
            for (_, row) in reader.search_people(query, None, ALL)? {
                say(format_args!("search {query} {}", row.id));
            }
            for (place, record) in reader.search_notes(query, None, ALL)? {
                say(format_args!("notes {query} {place} {}", record.id));
            }
        }
        let ever: RangeInclusive<NaiveDate> = NaiveDate::MIN..=NaiveDate::MAX;
        for rank in 0..4 {
            let query = DueQuery::all(DueOf::Rank(rank));
            for (place, row) in reader.due(&query, None, ALL)? {
                say(format_args!("due {place:?} {row:?}"));
            }
            say(format_args!("{}", reader.due_count(&query, ALL)?));
        }
        for measure in 0..MEASURES {
            reader.each_fact(measure, ever.clone(), |fact| {
                say(format_args!("fact {measure} {fact:?}"));
                true
            })?;
        }
        for draft in reader.drafts()? {
            say(format_args!("draft {draft:?} {:x?}", reader.draft(&draft.id)?));
        }
        for key in SETTINGS {
            say(format_args!("{key} {:x?}", reader.meta(key)?));
        }
        Ok(told)
    })
}
