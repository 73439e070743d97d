//! People by their names: exact spelling first, then in the order of names.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::error::StoreError;
use super::people::{self, PersonCursor, PersonRow};
use super::search::{exact_expression, expression};

/// More hits than this are met sooner on a walk through the list of names than looked up one by one.
const FEW: usize = 1_000;

/// A place among the people found: where a page ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HitCursor {
    exact: bool,
    by_name: PersonCursor,
}

impl HitCursor {
    /// From its parts: whether the spelling was exact, and the place in the order of names.
    pub const fn new(exact: bool, by_name: PersonCursor) -> Self {
        Self { exact, by_name }
    }

    /// Whether the name holds the query's words as they are spelled.
    pub const fn is_exact(&self) -> bool {
        self.exact
    }

    /// The place in the order of names.
    pub const fn by_name(&self) -> &PersonCursor {
        &self.by_name
    }
}

/// People whose names hold every word of the query, exact spelling first, then in the order of names, after a place.
pub(super) fn page(
    connection: &Connection,
    query: &str,
    after: Option<&HitCursor>,
    limit: usize,
) -> Result<Vec<(HitCursor, PersonRow)>, StoreError> {
    let exact = matching(connection, exact_expression(query))?;
    let mut page = Vec::new();
    if after.is_none_or(HitCursor::is_exact) {
        page = in_order(connection, &exact, after.map(HitCursor::by_name), limit)?;
    }
    let exact_hits = page.len();
    if page.len() < limit {
        let mut others = matching(connection, expression(query))?;
        others.retain(|r| !exact.contains(r));
        let after = after.filter(|after| !after.is_exact()).map(HitCursor::by_name);
        page.extend(in_order(connection, &others, after, limit - page.len())?);
    }
    let row = |(at, place): (usize, PersonCursor)| {
        let row = people::row(connection, place.handle())?;
        Ok(row.map(|row| (HitCursor::new(at < exact_hits, place), row)))
    };
    page.into_iter().enumerate().map(row).filter_map(Result::transpose).collect()
}

fn matching(connection: &Connection, expression: Option<String>) -> Result<HashSet<i64>, StoreError> {
    let Some(expression) = expression else { return Ok(HashSet::new()) };
    let mut statement = connection.prepare_cached("SELECT rowid FROM name_search WHERE name_search MATCH ?1")?;
    Ok(statement.query_map([expression], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The first `limit` of these people in the order of names, after a place.
fn in_order(
    connection: &Connection,
    hits: &HashSet<i64>,
    after: Option<&PersonCursor>,
    limit: usize,
) -> Result<Vec<PersonCursor>, StoreError> {
    let start = PersonCursor::new(Vec::new(), i64::MIN);
    let after = after.unwrap_or(&start);
    if hits.len() > FEW { walk(connection, hits, after, limit) } else { look_up(connection, hits, after, limit) }
}

fn look_up(
    connection: &Connection,
    hits: &HashSet<i64>,
    after: &PersonCursor,
    limit: usize,
) -> Result<Vec<PersonCursor>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT sort FROM person WHERE r = ?1")?;
    let mut found = Vec::new();
    for r in hits {
        let sort: Option<Vec<u8>> = statement.query_row([r], |row| row.get(0)).optional()?;
        found.extend(sort.map(|sort| PersonCursor::new(sort, *r)).filter(|place| place > after));
    }
    found.sort_unstable();
    found.truncate(limit);
    Ok(found)
}

fn walk(
    connection: &Connection,
    hits: &HashSet<i64>,
    after: &PersonCursor,
    limit: usize,
) -> Result<Vec<PersonCursor>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT sort, r FROM person WHERE (sort, r) > (?1, ?2) ORDER BY sort, r")?;
    let mut rows = statement.query(params![after.sort(), after.handle()])?;
    let mut found = Vec::new();
    while found.len() < limit
        && let Some(row) = rows.next()?
    {
        let r = row.get(1)?;
        if hits.contains(&r) {
            found.push(PersonCursor::new(row.get(0)?, r));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Options, Store};

    /// Both ways must answer alike, or a page would change with the number of hits.
    #[test]
    fn looking_up_and_walking_find_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { cipher: None, kinds: crate::model::KINDS, projectors: Vec::new() };
        let store = Store::create(folder.path(), &[5; 32], options).unwrap();
        let writer = store.writer();
        for r in 0..200_i64 {
            // Ten people of each name.
            let sort = vec![1, u8::try_from(r * 7 % 20).unwrap()];
            let mut insert =
                writer.prepare("INSERT INTO person (r, sort, name, hamlet) VALUES (?1, ?2, '', '')").unwrap();
            insert.execute(params![r, sort]).unwrap();
        }
        let hits: HashSet<i64> = (0..200).filter(|r| r % 3 != 0).collect();
        let mut after = PersonCursor::new(Vec::new(), i64::MIN);
        let mut seen = 0;
        loop {
            let looked_up = look_up(&writer, &hits, &after, 7).unwrap();
            assert!(looked_up == walk(&writer, &hits, &after, 7).unwrap());
            let Some(last) = looked_up.last() else { break };
            assert!(looked_up.is_sorted() && looked_up[0] > after);
            seen += looked_up.len();
            after = last.clone();
        }
        assert_eq!(seen, hits.len());
    }
}
