//! Every phrase written in the source, so that also those which no test can cause are looked at, and what the commands say.

use std::fs;
use std::path::Path;

use super::{Shape, Words};

/// The phrases of every file below `core/src`, without test modules. One that ends with a full stop is a message.
pub fn in_source() -> Vec<Words> {
    let mut all = Vec::new();
    visit(Path::new("src"), &mut all);
    all
}

fn visit(path: &Path, all: &mut Vec<Words>) {
    if path.is_dir() {
        fs::read_dir(path).unwrap().for_each(|entry| visit(&entry.unwrap().path(), all));
        return;
    }
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    for (at, call) in code.match_indices("Phrase::new(") {
        let rest = &code[at + call.len()..];
        let Some((vi, rest)) = literal(rest) else { continue };
        let (en, _) = literal(rest.trim_start().trim_start_matches(',')).unwrap_or_default();
        let line = code[..at].lines().count();
        let place = format!("{}:{line}", path.display());
        let shape = if vi.ends_with('.') || en.ends_with('.') { Shape::Notice } else { Shape::Label };
        all.push(Words { place, shape, vi, en });
    }
}

/// The string literal with which this code begins, and the code after it.
fn literal(code: &str) -> Option<(String, &str)> {
    let body = code.trim_start().strip_prefix('"')?;
    let mut text = String::new();
    let mut chars = body.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((text, &body[at + 1..])),
            // An escaped line break takes the indentation after it away.
            '\\' => match chars.next()? {
                (_, '\n') => {
                    let rest = chars.as_str();
                    let blank = rest.len() - rest.trim_start().len();
                    chars.by_ref().take(blank).for_each(|_| {});
                }
                (_, escaped) => text.push(escaped),
            },
            c => text.push(c),
        }
    }
    None
}

/// What the commands below `bindings` say in Vietnamese: every text with a Vietnamese letter, its English after a " · ".
pub fn in_commands() -> Vec<Words> {
    let mut all = Vec::new();
    visit_texts(Path::new("../bindings"), &mut all);
    all
}

fn visit_texts(path: &Path, all: &mut Vec<Words>) {
    if path.is_dir() {
        // Tests, and the made-up texts of the measurements, are nobody's words.
        if !["tests", "bench", "target"].iter().any(|other| path.ends_with(other)) {
            fs::read_dir(path).unwrap().for_each(|entry| visit_texts(&entry.unwrap().path(), all));
        }
        return;
    }
    if path.extension().is_none_or(|extension| extension != "rs") {
        return;
    }
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    for (at, line) in code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        let mut rest = line;
        while let Some(begin) = rest.find('"') {
            let (text, after) = text_of(&rest[begin + 1..]);
            if text.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) {
                let (vi, en) = text.split_once(" · ").unwrap_or((&text, ""));
                let place = format!("{}:{}", path.display(), at + 1);
                all.push(Words { place, shape: Shape::Notice, vi: vi.to_owned(), en: en.to_owned() });
            }
            rest = after;
        }
    }
}

/// The text that begins here, as far as it stands on this line, and what comes after it.
fn text_of(line: &str) -> (String, &str) {
    let quoted = format!("\"{line}");
    match literal(&quoted) {
        Some((text, after)) => (text, &line[line.len() - after.len()..]),
        None => (line.to_owned(), ""),
    }
}
