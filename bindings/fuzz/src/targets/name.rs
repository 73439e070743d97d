//! Names: their search key, their parts, their place in a list.

use std::hint::black_box;

use dong_hanh::text::fold::{exact_words, fold, matches, words};
use dong_hanh::text::name::{NameParts, parts, sort_key};
use dong_hanh::text::{nfc, nfc_lines};
use unicode_normalization::UnicodeNormalization;

use crate::text::{text, two};
use crate::{Target, seeds};

/// Words up to which every pairing is tried out.
const FEW: usize = 6;

pub(super) const TARGET: Target = Target {
    name: "name",
    about: "folding twice changes nothing, composed and decomposed text fold and sort equal, matching agrees with trying \
            every pairing",
    check,
    seeds: || {
        let names = seeds::names(40).into_iter().map(String::into_bytes).collect();
        [seeds::typed("names"), seeds::typed("fold"), names].concat()
    },
    large: Vec::new,
    calls: &[
        ("fold", |data| _ = black_box(fold(&text(data)))),
        ("words", |data| _ = black_box(words(&text(data)))),
        ("exact_words", |data| _ = black_box(exact_words(&text(data)))),
        ("nfc", |data| _ = black_box(nfc(&text(data)))),
        ("nfc_lines", |data| _ = black_box(nfc_lines(&text(data)))),
        ("name::parts", |data| _ = black_box(parts(&text(data)))),
        ("name::sort_key", |data| _ = black_box(sort_key(&text(data)))),
        ("matches", |data| _ = black_box(matches(&text(data), "Nguyễn Văn An"))),
        ("matches, both long", |data| {
            let (query, name) = data.split_at(data.len() / 2);
            black_box(matches(&text(query), &text(name)));
        }),
    ],
};

fn check(data: &[u8]) {
    let (first, second) = two(data);
    one(&first);
    one(&second);
    // What is typed so far finds the whole word.
    let whole = format!("{first}{second}");
    assert!(fold(&whole).starts_with(&fold(&first)));
    let (asked, there) = (words(&first), words(&second));
    if asked.len() <= FEW && there.len() <= FEW {
        assert_eq!(matches(&first, &second), each_has_its_own(&asked, &there));
    }
}

fn one(text: &str) {
    let folded = fold(text);
    assert_eq!(fold(&folded), folded);
    let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
    let stored = nfc(text);
    for same in [&composed, &decomposed, &stored] {
        assert_eq!(fold(same), folded);
        assert_eq!(words(same), words(text));
        assert_eq!(sort_key(same), sort_key(text));
    }
    assert_eq!(exact_words(&composed), exact_words(&decomposed));
    assert_eq!(words(&folded), words(text));
    assert!(words(text).iter().all(|word| !word.is_empty() && !word.contains(' ')));
    assert!(matches(text, text) && matches(&folded, text) && matches("", text));

    assert_eq!(nfc(&stored), stored);
    assert!(!stored.contains(char::is_control) && stored.trim() == stored);
    let lines = nfc_lines(text);
    assert_eq!(nfc_lines(&lines), lines);
    assert!(!lines.contains(|c: char| c.is_control() && c != '\n'));

    let NameParts { family, middle, given } = parts(text);
    assert_eq!(nfc(&[family, middle, given].join(" ")), stored);
    let key = sort_key(text);
    assert_eq!(key.iter().filter(|byte| **byte == 0).count(), 3);
    assert_eq!(sort_key(&text.to_ascii_uppercase()), sort_key(&text.to_ascii_lowercase()));
}

/// Tries every pairing: slow and plainly right.
fn each_has_its_own(asked: &[String], there: &[String]) -> bool {
    let Some((first, rest)) = asked.split_first() else { return true };
    (0..there.len()).filter(|at| there[*at].starts_with(first.as_str())).any(|at| {
        let mut left = there.to_vec();
        left.remove(at);
        each_has_its_own(rest, &left)
    })
}
