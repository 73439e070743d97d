//! Some people of the list: those of a set, found by an index, in the order of their names.

use std::collections::HashSet;

use rusqlite::{Connection, params};

use super::error::StoreError;
use super::people::{PersonCursor, PersonRow};
use super::reader::Reader;
use super::search_people::{FEW, HANDLE, look_up, walk_through};
use crate::model::LookupKey;

impl Reader<'_> {
    /// Those of these handles that are people, in the order of their names, after a place.
    pub fn people_among(
        &self,
        among: &HashSet<i64>,
        after: Option<&PersonCursor>,
        limit: usize,
    ) -> Result<Vec<(PersonCursor, PersonRow)>, StoreError> {
        let start = PersonCursor::new(Vec::new(), i64::MIN);
        let after = after.unwrap_or(&start);
        if among.len() <= FEW {
            look_up(self.connection, among, after, limit)
        } else {
            walk(self.connection, among, after, limit)
        }
    }

    /// The handles of the records that hold a lookup key.
    pub fn holders(&self, key: &LookupKey) -> Result<HashSet<i64>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT r FROM lookup WHERE ix = ?1 AND key = ?2")?;
        let handles = statement.query_map(params![key.index, key.key], |row| row.get(0))?;
        Ok(handles.collect::<Result<_, _>>()?)
    }

    /// The keys of an index, at most `limit` of them, and how many records hold each: of one key not more than `most` are
    /// counted.
    pub fn keys_of(&self, index: &'static str, limit: usize, most: usize) -> Result<Vec<(String, usize)>, StoreError> {
        let mut next =
            self.connection.prepare_cached("SELECT key FROM lookup WHERE ix = ?1 AND key > ?2 ORDER BY key LIMIT 1")?;
        let mut held = self.connection.prepare_cached("SELECT 1 FROM lookup WHERE ix = ?1 AND key = ?2 LIMIT ?3")?;
        let (mut found, mut last) = (Vec::new(), String::new());
        while found.len() < limit {
            let mut keys = next.query_map(params![index, last], |row| row.get::<_, String>(0))?;
            let Some(key) = keys.next().transpose()? else { break };
            let count = held.query_map(params![index, key, most], |_| Ok(()))?.count();
            last.clone_from(&key);
            found.push((key, count));
        }
        Ok(found)
    }
}

/// Many are met soon on the way through the list.
fn walk(
    connection: &Connection,
    among: &HashSet<i64>,
    after: &PersonCursor,
    limit: usize,
) -> Result<Vec<(PersonCursor, PersonRow)>, StoreError> {
    walk_through(connection, after, limit, |row| Ok(among.contains(&row.get(HANDLE)?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Options, Store};

    /// Both ways must answer alike, or a page would change with the number of people. Fails where one forgets the place.
    #[test]
    fn looking_up_and_walking_find_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { cipher: None, kinds: crate::model::KINDS, projectors: Vec::new() };
        let store = Store::create(folder.path(), &[5; 32], options).unwrap();
        let writer = store.writer();
        for r in 0..200_i64 {
            let sort = vec![1, u8::try_from(r * 7 % 20).unwrap()];
            let sql = "INSERT INTO person (sort, r, id, name, hamlet, unit, words) VALUES (?1, ?2, ?3, '', '', '', '')";
            writer.execute(sql, params![sort, r, [0_u8; 16]]).unwrap();
        }
        // Some of them are no people.
        let among: HashSet<i64> = (0..300).filter(|r| r % 3 == 0).collect();
        let (mut after, mut seen) = (PersonCursor::new(Vec::new(), i64::MIN), 0);
        loop {
            let looked_up = look_up(&writer, &among, &after, 7).unwrap();
            assert!(looked_up == walk(&writer, &among, &after, 7).unwrap());
            let Some((last, _)) = looked_up.last() else { break };
            seen += looked_up.len();
            after = last.clone();
        }
        assert_eq!(seen, 67);
    }

    /// Fails when a key is left out, counted beyond the most, or taken from another index.
    #[test]
    fn keys_are_told_with_how_many_hold_them() {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { cipher: None, kinds: crate::model::KINDS, projectors: Vec::new() };
        let store = Store::create(folder.path(), &[5; 32], options).unwrap();
        let writer = store.writer();
        for (r, (index, key)) in [("a", "x"), ("b", "x"), ("b", "x"), ("b", "y"), ("c", "z")].into_iter().enumerate() {
            writer.execute("INSERT INTO lookup (ix, key, r) VALUES (?1, ?2, ?3)", params![index, key, r]).unwrap();
        }
        let reader = Reader::new(&writer, crate::model::KINDS);
        let told = |limit, most| reader.keys_of("b", limit, most).unwrap();
        assert_eq!(told(9, 9), [("x".to_owned(), 2), ("y".to_owned(), 1)]);
        assert_eq!(told(1, 1), [("x".to_owned(), 1)]);
        assert_eq!(reader.holders(&LookupKey { index: "b", key: "x".to_owned() }).unwrap(), HashSet::from([1, 2]));
    }
}
