//! People by their names: exact spelling first, then in the order of names.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::StoreError;
use super::people::{self, PersonCursor, PersonRow};
use super::search;
use super::words::{self, Index};

/// More hits than this are met sooner on a walk through the list of names than looked up one by one.
pub(super) const FEW: usize = 1_000;

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

/// Who answers a query.
enum Hits {
    /// These, by their handles.
    Few(HashSet<i64>),
    /// More than [`FEW`].
    Many,
}

/// Words of which each begins a word of a name, in any order, but not so that the words of `except` do.
struct Asked<'a> {
    words: &'a [String],
    except: &'a [String],
}

impl Asked<'_> {
    fn answered_by(&self, words: &str) -> bool {
        let hold = |asked: &[String]| asked.iter().all(|asked| words.split(' ').any(|word| word.starts_with(asked)));
        !self.words.is_empty() && hold(self.words) && (self.except.is_empty() || !hold(self.except))
    }
}

/// People whose names hold every word of the query, exact spelling first, then in the order of names, after a place.
pub(super) fn page(
    connection: &Connection,
    query: &str,
    after: Option<&HitCursor>,
    limit: usize,
) -> Result<Vec<(HitCursor, PersonRow)>, StoreError> {
    let (spelled, folded) = (search::spelled(query), search::folded(query));
    let exact = hits(connection, &spelled)?;
    let mut page = Vec::new();
    if after.is_none_or(HitCursor::is_exact) {
        let asked = Asked { words: &spelled, except: &[] };
        page = in_order(connection, &exact, &asked, after.map(HitCursor::by_name), limit)?;
    }
    let exact_hits = page.len();
    if page.len() < limit {
        let others = match (hits(connection, &folded)?, exact) {
            (Hits::Few(all), Hits::Few(exact)) => Hits::Few(&all - &exact),
            _ => Hits::Many,
        };
        let asked = Asked { words: &folded, except: &spelled };
        let after = after.filter(|after| !after.is_exact()).map(HitCursor::by_name);
        page.extend(in_order(connection, &others, &asked, after, limit - page.len())?);
    }
    let page = page.into_iter().enumerate();
    Ok(page.map(|(at, (place, row))| (HitCursor::new(at < exact_hits, place), row)).collect())
}

fn hits(connection: &Connection, asked: &[String]) -> Result<Hits, StoreError> {
    let Some(expression) = words::expression(connection, Index::Names, asked)? else {
        return Ok(Hits::Few(HashSet::new()));
    };
    let mut statement =
        connection.prepare_cached("SELECT rowid FROM name_search WHERE name_search MATCH ?1 LIMIT ?2")?;
    let hits: HashSet<i64> =
        statement.query_map(params![expression, FEW + 1], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(if hits.len() > FEW { Hits::Many } else { Hits::Few(hits) })
}

/// The first `limit` of these people in the order of names, after a place.
fn in_order(
    connection: &Connection,
    hits: &Hits,
    asked: &Asked<'_>,
    after: Option<&PersonCursor>,
    limit: usize,
) -> Result<Vec<(PersonCursor, PersonRow)>, StoreError> {
    let start = PersonCursor::new(Vec::new(), i64::MIN);
    let after = after.unwrap_or(&start);
    match hits {
        Hits::Few(hits) => look_up(connection, hits, after, limit),
        Hits::Many => walk(connection, asked, after, limit),
    }
}

/// The first `limit` of these people in the order of names, after a place, each looked up.
pub(super) fn look_up(
    connection: &Connection,
    hits: &HashSet<i64>,
    after: &PersonCursor,
    limit: usize,
) -> Result<Vec<(PersonCursor, PersonRow)>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT sort FROM person WHERE r = ?1")?;
    let mut found = Vec::new();
    for r in hits {
        let sort: Option<Vec<u8>> = statement.query_row([r], |row| row.get(0)).optional()?;
        found.extend(sort.map(|sort| PersonCursor::new(sort, *r)).filter(|place| place > after));
    }
    found.sort_unstable();
    found.truncate(limit);
    found
        .into_iter()
        .map(|place| people::place_and_row(connection, place.handle()))
        .filter_map(Result::transpose)
        .collect()
}

/// Common words are met soon on the way through the list.
fn walk(
    connection: &Connection,
    asked: &Asked<'_>,
    after: &PersonCursor,
    limit: usize,
) -> Result<Vec<(PersonCursor, PersonRow)>, StoreError> {
    walk_through(connection, after, limit, |row| {
        Ok(asked.answered_by(row.get_ref(WORDS)?.as_str().map_err(rusqlite::Error::from)?))
    })
}

/// Where a row of [`walk_through`] has the person's handle.
pub(super) const HANDLE: usize = 1;
/// Where it has the words of the name.
const WORDS: usize = 6;

/// The first `limit` people in the order of names, after a place, of whom `wanted` says yes.
pub(super) fn walk_through(
    connection: &Connection,
    after: &PersonCursor,
    limit: usize,
    wanted: impl Fn(&Row<'_>) -> Result<bool, StoreError>,
) -> Result<Vec<(PersonCursor, PersonRow)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT sort, r, id, name, hamlet, unit, words FROM person WHERE (sort, r) > (?1, ?2) ORDER BY sort, r",
    )?;
    let mut rows = statement.query(params![after.sort(), after.handle()])?;
    let mut found = Vec::new();
    while found.len() < limit
        && let Some(row) = rows.next()?
    {
        if wanted(row)? {
            found.push(people::with_due(connection, people::read(row)?)?);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Options, Store};

    /// Someone of these words, at one of twenty places.
    fn write(writer: &Connection, r: i64, words: &str) {
        let sort = vec![1, u8::try_from(r * 7 % 20).unwrap()];
        let mut insert = writer
            .prepare_cached(
                "INSERT INTO person (sort, r, id, name, hamlet, unit, words) VALUES (?1, ?2, ?3, '', '', '', ?4)",
            )
            .unwrap();
        insert.execute(params![sort, r, [0_u8; 16], words]).unwrap();
    }

    /// Both ways must answer alike, or a page would change with the number of hits. Fails where the walk forgets `after`,
    /// or takes whom the exact spelling found before.
    #[test]
    fn looking_up_and_walking_find_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { cipher: None, kinds: crate::model::KINDS, projectors: Vec::new() };
        let store = Store::create(folder.path(), &[5; 32], options).unwrap();
        let writer = store.writer();
        for r in 0..200_i64 {
            let words = ["le an ·lê ·an", "le anh ·le ·anh", "ngo an ·ngô ·an"][usize::try_from(r % 3).unwrap()];
            write(&writer, r, words);
        }
        let owned = |words: [&str; 2]| words.map(str::to_owned);
        let (folded, spelled) = (owned(["an", "le"]), owned(["·an", "·lê"]));
        let ways: [(i64, &[String], &[String]); 2] = [(0, &spelled, &[]), (1, &folded, &spelled)];
        for (rest, words, except) in ways {
            let hits: HashSet<i64> = (0..200).filter(|r| r % 3 == rest).collect();
            let asked = Asked { words, except };
            let mut after = PersonCursor::new(Vec::new(), i64::MIN);
            let mut seen = 0;
            loop {
                let looked_up = look_up(&writer, &hits, &after, 7).unwrap();
                assert!(looked_up == walk(&writer, &asked, &after, 7).unwrap());
                let Some((last, _)) = looked_up.last() else { break };
                assert!(looked_up.is_sorted_by_key(|(place, _)| place.clone()) && looked_up[0].0 > after);
                seen += looked_up.len();
                after = last.clone();
            }
            assert_eq!(seen, hits.len());
        }
    }

    /// A name that more than [`FEW`] people have is found whole, page by page, each person once.
    #[test]
    fn a_common_name_is_found_whole() {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { cipher: None, kinds: crate::model::KINDS, projectors: Vec::new() };
        let store = Store::create(folder.path(), &[5; 32], options).unwrap();
        let writer = store.writer();
        let many = i64::try_from(FEW + 10).unwrap();
        let words = ["nguyen an ·nguyễn ·an", "nguyen an ·nguyen ·an", "tran an ·trần ·an"];
        for r in 0..many * 3 {
            let words = words[usize::try_from(r % 3).unwrap()];
            write(&writer, r, words);
            writer.execute("INSERT INTO name_search (rowid, words) VALUES (?1, ?2)", params![r, words]).unwrap();
            let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
            words::note(&writer, Index::Names, &words).unwrap();
        }
        let (mut after, mut seen, mut exact) = (None, HashSet::new(), 0);
        loop {
            let found = page(&writer, "nguyễn", after.as_ref(), 400).unwrap();
            let Some((last, _)) = found.last() else { break };
            exact += found.iter().filter(|(place, _)| place.is_exact()).count();
            seen.extend(found.iter().map(|(place, _)| place.by_name().handle()));
            after = Some(last.clone());
        }
        let many = usize::try_from(many).unwrap();
        assert_eq!((seen.len(), exact), (2 * many, many));
    }
}
