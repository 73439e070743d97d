//! Where the list of people goes on: the letters of given names, and the hamlets.

use super::Notebook;
use super::error::NotebookError;
use super::people::write_place;
use crate::model::{discreet_debug, person};
use crate::schedule::MOST_COUNTED;
use crate::store::PersonCursor;
use crate::text::name::{initial, words_key};

/// The letters with which a name in Latin letters begins, in the Vietnamese order.
const LETTERS: &str = "AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ";
/// Stands for names that begin with no letter, such as a code name of digits.
const NO_LETTER: &str = "#";
/// Hamlets that are told at most. A commune has ten to thirty.
const MOST_HAMLETS: usize = 500;

/// A letter under which people stand.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LetterItem {
    /// The letter, or `#`.
    pub letter: String,
    /// Hand this to [`Notebook::people`] or [`Notebook::people_where`] as `after`: the list goes on with this letter.
    pub after: String,
}

discreet_debug!(LetterItem { letter });

/// A hamlet in which people live.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HamletItem {
    /// Its name as it is spelled.
    pub hamlet: String,
    /// How many people: a hundred are counted, and no more.
    pub people: u64,
}

discreet_debug!(HamletItem { people });

impl Notebook {
    /// The letters with which given names begin, in the order of the list, each with where the list goes on.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn letters(&self) -> Result<Vec<LetterItem>, NotebookError> {
        let open = self.open()?;
        open.store.read(|reader| {
            let first_after = |place: &PersonCursor| -> Result<Option<Option<char>>, NotebookError> {
                Ok(reader.people(Some(place), 1)?.first().map(|(_, row)| initial(&row.name)))
            };
            let mut letters = Vec::new();
            let begin = PersonCursor::new(Vec::new(), i64::MIN);
            if first_after(&begin)?.is_some_and(|letter| letter.is_none_or(|letter| !LETTERS.contains(letter))) {
                letters.push(LetterItem { letter: NO_LETTER.to_owned(), after: write_place(&begin) });
            }
            for letter in LETTERS.chars() {
                let place = PersonCursor::new(words_key(letter.encode_utf8(&mut [0; 4])), i64::MIN);
                if first_after(&place)? == Some(Some(letter)) {
                    letters.push(LetterItem { letter: letter.to_string(), after: write_place(&place) });
                }
            }
            Ok(letters)
        })
    }

    /// The hamlets in which people live, in the order of their names, Thôn 2 before Thôn 10.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn hamlets(&self) -> Result<Vec<HamletItem>, NotebookError> {
        let open = self.open()?;
        let found = open.store.read(|reader| reader.keys_of(person::HAMLET, MOST_HAMLETS, MOST_COUNTED))?;
        let item = |(hamlet, people)| HamletItem { hamlet, people: people as u64 };
        let mut hamlets: Vec<HamletItem> = found.into_iter().map(item).collect();
        hamlets.sort_by_cached_key(|item| in_order(&item.hamlet));
        Ok(hamlets)
    }
}

/// A number at the end goes by its value.
fn in_order(hamlet: &str) -> (Vec<u8>, u64) {
    let numbered = hamlet.rsplit_once(' ').and_then(|(words, number)| Some((words, number.parse().ok()?)));
    let (words, number) = numbered.unwrap_or((hamlet, 0));
    (words_key(words), number)
}
