//! Words on HIV status in running text.
//!
//! **Where the line is drawn.** "HIV", "AIDS" and "SIDA" are also a topic of information work, which every volunteer
//! writes about. Such a mention passes when the words before it, in the same sentence, are information work:
//! - a word of information ("tuyên truyền", "phòng chống", "kiến thức" …), then only linking words ("về", "bệnh", "ma túy",
//!   "mại dâm", "và" …) up to the mention: "tuyên truyền ma túy, mại dâm, HIV";
//! - or "về" among those linking words, and a word of information up to twelve words before: "tuyên truyền cho học sinh về
//!   HIV".
//!
//! Any other word between ("tuyên truyền cho người **nhiễm** HIV"), or a plus sign behind ("HIV+"), and it is found. So are
//! words that tell of status or treatment ("dương tính", "nhiễm H", "ARV", "CD4") wherever they stand. A word counts when
//! its marks are the same or it is written without any: "đường tỉnh" is a road, "duong tinh" is found.

use std::sync::LazyLock;

use unicode_normalization::char::is_combining_mark;

use super::{Sensitive, SensitiveKind};
use crate::text::{exact_words, fold, invisible::is_invisible};

const STATUS: &[&str] =
    &["arv", "cd4", "dương tính", "nhiễm h", "có h", "bị h", "nhiễm ết", "tải lượng virus", "tải lượng vi rút"];
const TOPIC: &[&str] = &["hiv", "aids", "sida"];
const INFORMATION: &[&str] = &[
    "tuyên truyền",
    "truyền thông",
    "phòng chống",
    "phòng ngừa",
    "phòng tránh",
    "phòng lây nhiễm",
    "kiến thức",
    "tìm hiểu",
    "phổ biến",
    "tập huấn",
    "tờ rơi",
    "ban chỉ đạo",
];
const ABOUT: &[&str] = &["về"];
const LINKING: &[&str] = &[
    "lây nhiễm",
    "lây truyền",
    "ma túy",
    "mại dâm",
    "tệ nạn",
    "xã hội",
    "pháp luật",
    "nội dung",
    "chuyên đề",
    "tác hại",
    "đại dịch",
    "bệnh",
    "dịch",
    "luật",
    "và",
    "các",
    "của",
];
/// How many words may lie between a word of information and the mention it covers by "về".
const REACH: usize = 12;
/// Bytes of the longest word looked at: far more than any term has, with its marks apart.
const LONGEST: usize = 32;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Status,
    Topic,
    Information,
    About,
    Linking,
}

/// A word of a term, folded and with its marks.
struct TermWord {
    folded: String,
    exact: String,
}

static TERMS: LazyLock<Vec<(Class, Vec<TermWord>)>> = LazyLock::new(|| {
    let lists = [
        (Class::Status, STATUS),
        (Class::Topic, TOPIC),
        (Class::Information, INFORMATION),
        (Class::About, ABOUT),
        (Class::Linking, LINKING),
    ];
    let term =
        |term: &&str| exact_words(term).into_iter().map(|exact| TermWord { folded: fold(&exact), exact }).collect();
    lists.into_iter().flat_map(|(class, list)| list.iter().map(move |one| (class, term(one)))).collect()
});

/// A word of the note.
struct Word<'a> {
    start: usize,
    text: &'a str,
    /// Empty where the word is too long to be ours.
    folded: String,
    /// A sentence ends between the word before and this one.
    begins_sentence: bool,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Says whether the marks are those of a word that folds alike, or there are none.
    fn has_marks_of(&self, term: &TermWord) -> bool {
        self.text.is_ascii() || exact_words(self.text).concat() == term.exact
    }
}

/// Finds the words, in the order of the text.
pub(super) fn find(text: &str) -> Vec<Sensitive> {
    let words = words(text);
    let mut found = Vec::new();
    // What the sentence so far says: how many words ago information work was named, whether only linking words came
    // since, and whether "về" is among the linking words just before.
    let (mut since_information, mut linked, mut about) = (None::<usize>, false, false);
    let mut at = 0;
    while at < words.len() {
        if words[at].begins_sentence {
            (since_information, linked, about) = (None, false, false);
        }
        let (class, count) = term_at(&words[at..]).map_or((None, 1), |(class, count)| (Some(class), count));
        let end = words[at + count - 1].end();
        let covered = linked || (about && since_information.is_some_and(|since| since <= REACH));
        let positive = || text[end..].trim_start_matches([' ', '(']).starts_with('+');
        if class == Some(Class::Status) || (class == Some(Class::Topic) && (!covered || positive())) {
            found.push(Sensitive { kind: SensitiveKind::HivStatus, range: words[at].start..end });
        }
        since_information = since_information.map(|since| since + count);
        match class {
            Some(Class::Information) => (since_information, linked, about) = (Some(0), true, false),
            Some(Class::About) => about = true,
            Some(Class::Linking | Class::Topic) => {}
            Some(Class::Status) | None => (linked, about) = (false, false),
        }
        at += count;
    }
    found
}

/// The term that these words begin with, and of how many words it is.
fn term_at(words: &[Word<'_>]) -> Option<(Class, usize)> {
    TERMS.iter().find_map(|(class, term)| {
        let there = words.get(..term.len())?;
        let pairs = || there.iter().zip(term);
        let same = pairs().all(|(word, part)| word.folded == part.folded)
            && there[1..].iter().all(|word| !word.begins_sentence)
            && pairs().all(|(word, part)| word.has_marks_of(part));
        same.then_some((*class, term.len()))
    })
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut begins_sentence = true;
    let mut start = None;
    let mut chars = text.char_indices().chain([(text.len(), '\n')]).peekable();
    while let Some((i, c)) = chars.next() {
        // "H'Mông" is one word, and no H of its own.
        let inside =
            start.is_some() && matches!(c, '\'' | '’') && chars.peek().is_some_and(|(_, c)| c.is_alphanumeric());
        let in_word = inside || c.is_alphanumeric() || is_combining_mark(c) || (is_invisible(c) && !c.is_whitespace());
        match (in_word, start) {
            (true, None) => start = Some(i),
            (false, Some(first)) => {
                let word = &text[first..i];
                let folded = if word.len() <= LONGEST { fold(word) } else { String::new() };
                words.push(Word { start: first, text: word, folded, begins_sentence });
                (start, begins_sentence) = (None, false);
            }
            _ => {}
        }
        begins_sentence |= matches!(c, '.' | ';' | '!' | '?' | '\n' | '\r');
    }
    words
}
