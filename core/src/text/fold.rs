//! The search key of Vietnamese text, and what meets what in a search.
//!
//! **Why y and i meet the way they do.** "Lý" and "Lí", "Mỹ" and "Mĩ", "quý" and "quí" are spellings of one word, so a
//! `y` folds to `i`. But "Tây" is not "Tài" and "Thúy" is not "thúi": directly after a vowel a `y` stays, except in "qu",
//! where the u belongs to the consonant. The rule looks only at letters already passed. So the key of what is typed so far
//! is always the beginning of the whole word's key, and typing "nguy" keeps finding "Nguyễn".

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{invisible::is_invisible, tone::place_tones};

/// The search key: decomposed (NFD), every combining mark dropped, đ (and its look-alikes ð, ɖ) as d, lower case, y as i
/// where both are spelled, curly apostrophes straight, control and format characters dropped, runs of white space one
/// space, trimmed.
///
/// Folding twice changes nothing, and composed or decomposed input gives the same key.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // The last two letters of the key: the second decides what a y becomes, the first tells "qu" from other u.
    let mut passed = [' ', ' '];
    for c in text.nfd().flat_map(char::to_lowercase) {
        let c = match c {
            c if c.is_whitespace() => ' ',
            c if is_combining_mark(c) || is_invisible(c) => continue,
            'đ' | 'ð' | 'ɖ' => 'd',
            'y' if !matches!(passed, [q, 'u'] if q != 'q') && !matches!(passed[1], 'a' | 'e' | 'i' | 'o' | 'y') => 'i',
            '‘' | '’' | 'ʼ' => '\'',
            c => c,
        };
        if c == ' ' && (out.is_empty() || out.ends_with(' ')) {
            continue;
        }
        out.push(c);
        passed = [passed[1], c];
    }
    out.truncate(out.trim_end().len());
    out
}

/// The folded words of a text, in their order: what is indexed. Anything but letters and digits separates words.
pub fn words(text: &str) -> Vec<String> {
    split(&fold(text)).map(str::to_owned).collect()
}

/// The words of a text with their marks: lower case, NFC, the tone in the place of the newer spelling ("hòa" gives "hoà").
///
/// Used to put hits that have the very same marks before the others. y and i stay as they are spelled.
pub fn exact_words(text: &str) -> Vec<String> {
    let visible = text.chars().filter(|c| c.is_whitespace() || !is_invisible(*c));
    let mut chars: Vec<char> = visible.flat_map(char::to_lowercase).nfd().collect();
    place_tones(&mut chars);
    split(&chars.into_iter().nfc().collect::<String>()).map(str::to_owned).collect()
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_letter_or_digit(c) && !is_combining_mark(c))
        .filter(|word| word.contains(is_letter_or_digit))
}

/// As [`char::is_alphanumeric`], which walks a long list for the letters of which Hangul is made: a megabyte of them took
/// 150 ms.
fn is_letter_or_digit(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}') || c.is_alphanumeric()
}

/// Says whether a name answers a query: each word of the query begins a word of the name of its own, in any order, marks
/// and case aside. A query without words answers to everything.
pub fn matches(query: &str, name: &str) -> bool {
    let (query, name) = (fold(query), fold(name));
    let (mut asked, mut there): (Vec<&str>, Vec<&str>) = (split(&query).collect(), split(&name).collect());
    if asked.len() > there.len() {
        return false;
    }
    asked.sort_unstable();
    there.sort_unstable();
    // The names that a prefix can take are nested or apart, never crossing. So a choice of distinct words exists exactly
    // when no prefix is asked for more often than it is there (Hall's theorem), and no pairing need be tried out.
    asked.chunk_by(|a, b| a == b).all(|same| starting_with(&asked, same[0]) <= starting_with(&there, same[0]))
}

/// How many words of a sorted list begin with a prefix.
fn starting_with(sorted: &[&str], prefix: &str) -> usize {
    let from = sorted.partition_point(|word| *word < prefix);
    sorted[from..].partition_point(|word| word.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn y_and_i_meet_only_where_both_are_spelled() {
        for (one, other) in [("Lý", "Lí"), ("Mỹ", "Mĩ"), ("Quý", "Quí"), ("Ỷ Lan", "Ỉ Lan"), ("Quỳnh", "Quình")]
        {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
        for (one, other) in [("Tây", "Tài"), ("Thúy", "Thúi"), ("May", "Mai"), ("Huy", "Hui")] {
            assert_ne!(fold(one), fold(other), "{one} {other}");
        }
        assert_eq!(fold("Nguyễn Ý"), "nguyen i");
        assert_eq!(fold("Thuý"), fold("Thúy"));
    }

    #[test]
    fn every_character_folds_to_a_fixed_point() {
        for c in '\0'..=char::MAX {
            let text = format!("a{c}y");
            let once = fold(&text);
            assert_eq!(fold(&once), once, "{:04X}", u32::from(c));
        }
    }

    #[test]
    fn the_letters_of_hangul_are_letters() {
        assert!(('\0'..=char::MAX).all(|c| is_letter_or_digit(c) == c.is_alphanumeric()));
    }

    #[test]
    fn each_query_word_needs_a_word_of_its_own() {
        assert!(matches("an nguyen", "Nguyễn Văn An"));
        assert!(matches("a an", "Nguyễn An Anh"));
        assert!(!matches("an an", "Nguyễn Văn An"));
        assert!(matches("anh an", "An Anh Lê"));
        assert!(!matches("anh an an", "Ánh Ẩn Lê"));
        assert!(matches("", "Võ"));
        assert!(!matches("v", ""));
    }

    /// Tries every pairing: slow and plainly right.
    fn matches_slowly(asked: &[String], there: &[String]) -> bool {
        let Some((first, rest)) = asked.split_first() else { return true };
        (0..there.len()).filter(|i| there[*i].starts_with(first.as_str())).any(|i| {
            let mut left = there.to_vec();
            left.remove(i);
            matches_slowly(rest, &left)
        })
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
        }

        #[test]
        fn composed_and_decomposed_fold_equal(text in "[ a-zăâđêôơưA-ZĂÂĐÊÔƠƯ\u{300}\u{301}\u{303}\u{309}\u{323}\u{200b}]{0,24}") {
            let composed: String = text.nfc().collect();
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(fold(&composed), fold(&decomposed));
            prop_assert_eq!(exact_words(&composed), exact_words(&decomposed));
        }

        #[test]
        fn the_key_of_a_beginning_begins_the_key(text in any::<String>(), at in any::<prop::sample::Index>()) {
            let ends: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
            let beginning = &text[..ends[at.index(ends.len())]];
            prop_assert!(fold(&text).starts_with(&fold(beginning)));
        }

        #[test]
        fn matching_agrees_with_trying_every_pairing(query in "[ab ]{0,12}", name in "[ab ]{0,14}") {
            prop_assert_eq!(matches(&query, &name), matches_slowly(&words(&query), &words(&name)));
        }

        #[test]
        fn a_name_answers_to_its_own_words(name in "[A-ZĐa-zàáạđươ' -]{0,30}") {
            prop_assert!(matches(&name, &name));
            prop_assert!(matches(&fold(&name), &name));
        }
    }
}
