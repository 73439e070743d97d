//! Everything a person reads, in both languages: whole, neutral, polite, one word for one thing.
//!
//! To see it fail, take the full stop off any message, write "đối tượng" into a label, or "hãy" into `demo/folder.rs`.

mod words_support;

use std::collections::HashSet;

use serde::Deserialize;
use unicode_normalization::is_nfc;
use words_support::{Shape, Words, codes_of_errors, errors, in_commands, in_source, labels};

#[derive(Deserialize)]
struct ToAvoid {
    avoid: Vec<Rule>,
    #[serde(rename = "one-word")]
    one_word: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    language: String,
    words: Vec<String>,
    #[serde(default)]
    but: Vec<String>,
    instead: String,
}

impl Rule {
    /// The first of its words in a text, unless it stands there as part of what is right.
    fn found_in(&self, text: &str) -> Option<&str> {
        let mut text = spaced(text);
        for right in &self.but {
            text = text.replace(&spaced(right), " · ");
        }
        self.words.iter().map(String::as_str).find(|word| text.contains(&spaced(word)))
    }
}

/// In lower case, words apart by one space, so that " word " is a whole word.
fn spaced(text: &str) -> String {
    let words = text.to_lowercase();
    let words = words.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty());
    format!(" {} ", words.collect::<Vec<_>>().join(" "))
}

fn reached() -> Vec<Words> {
    let mut all = labels();
    all.extend(errors());
    all
}

fn all() -> Vec<Words> {
    let mut all = reached();
    all.extend(in_source());
    all
}

/// Fails with every text at fault, not only the first.
#[track_caller]
fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn each(words: &[Words], wrong: impl Fn(&Words, &str) -> bool) -> Vec<String> {
    let texts = words.iter().flat_map(|words| [(words, &words.vi), (words, &words.en)]);
    texts.filter(|(words, text)| wrong(words, text)).map(|(words, text)| format!("{}: {text}", words.place)).collect()
}

#[test]
fn there_is_text_in_both_languages_and_it_is_not_the_same() {
    let all = all();
    assert!(all.len() > 500, "{} texts are looked at", all.len());
    none(each(&all, |_, text| text.trim().is_empty()));
    let same = all.iter().filter(|words| words.vi == words.en);
    none(same.map(|words| format!("{}: {}", words.place, words.vi)).collect());
}

#[test]
fn letters_are_composed_and_spaces_single() {
    const BROKEN: [&str; 9] = ["  ", " .", " ,", " ;", " :", "...", "\n", "\t", "\u{a0}"];
    none(each(&all(), |_, text| {
        !is_nfc(text) || text != text.trim() || BROKEN.iter().any(|broken| text.contains(broken))
    }));
}

#[test]
fn messages_are_full_polite_sentences_that_say_what_to_do() {
    let messages: Vec<Words> = all().into_iter().filter(|words| words.shape != Shape::Label).collect();
    none(each(&messages, |_, text| {
        let begins = text.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
        !begins || !text.ends_with('.') || text.split_whitespace().count() < 4
    }));
    let messages = messages.iter().filter(|words| words.shape == Shape::Message);
    let polite =
        |words: &Words| words.vi.to_lowercase().contains("vui lòng") && words.en.to_lowercase().contains("please");
    none(
        messages
            .filter(|words| !polite(words))
            .map(|words| format!("{}: {} {}", words.place, words.vi, words.en))
            .collect(),
    );
}

#[test]
fn labels_are_no_sentences() {
    let labels: Vec<Words> = all().into_iter().filter(|words| words.shape == Shape::Label).collect();
    none(each(&labels, |_, text| {
        text.ends_with(['.', ':', ',', ';']) || text.contains(". ") || text.contains("Vui lòng")
    }));
    let headings = labels.iter().filter(|words| !words.place.contains("version") && !words.place.contains(".rs:"));
    let upper = |text: &str| text.chars().next().is_some_and(|c| !c.is_lowercase());
    let counted = |words: &Words| ["heads", "attendees", "participants"].iter().any(|key| words.place.ends_with(key));
    let small = headings.filter(|words| !counted(words)).filter(|words| !upper(&words.vi) || !upper(&words.en));
    none(small.map(|words| format!("{}: {} · {}", words.place, words.vi, words.en)).collect());
}

#[test]
fn values_stand_in_both_languages() {
    let names = |text: &str| {
        let names = text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned()));
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    };
    none(all().iter().filter(|words| names(&words.vi) != names(&words.en)).map(|words| words.vi.clone()).collect());
}

#[test]
fn words_are_neutral_and_one_thing_has_one_word() {
    let rules: ToAvoid = toml::from_str(include_str!("../data/words-to-avoid.toml")).unwrap();
    let commands = in_commands();
    assert!(commands.len() > 50, "{} texts of the commands are looked at", commands.len());
    let all: Vec<Words> = all().into_iter().chain(commands).collect();
    let mut faults = Vec::new();
    for rule in rules.avoid.iter().chain(&rules.one_word) {
        assert!(["vi", "en"].contains(&rule.language.as_str()) && !rule.instead.is_empty(), "{:?}", rule.words);
        for words in &all {
            let text = if rule.language == "vi" { &words.vi } else { &words.en };
            if let Some(word) = rule.found_in(text) {
                faults.push(format!("{}: “{word}”, better “{}”: {text}", words.place, rule.instead));
            }
        }
    }
    none(faults);
}

#[test]
fn a_word_to_avoid_is_found_as_a_whole_word_only() {
    let rule = |words: &[&str], but: &[&str]| Rule {
        language: "vi".to_owned(),
        words: words.iter().copied().map(str::to_owned).collect(),
        but: but.iter().copied().map(str::to_owned).collect(),
        instead: "người".to_owned(),
    };
    let avoid = rule(&["đối tượng"], &[]);
    assert_eq!(avoid.found_in("Nhập ĐỐI TƯỢNG, nếu có."), Some("đối tượng"));
    assert_eq!(avoid.found_in("Người được giúp đỡ"), None);
    assert_eq!(rule(&["addict"], &[]).found_in("Person with addiction"), None);
    let helper = rule(&["người giúp"], &["người giúp đỡ"]);
    assert_eq!(helper.found_in("Người giúp đỡ chính"), None);
    assert_eq!(helper.found_in("Người giúp chính"), Some("người giúp"));
}

#[test]
fn each_error_has_a_code_of_its_own() {
    let codes = codes_of_errors();
    let different: HashSet<_> = codes.iter().collect();
    assert_eq!(different.len(), codes.len(), "{codes:?}");
    let kebab =
        |code: &&str| code.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase()));
    assert!(codes.iter().all(kebab), "{codes:?}");
}
