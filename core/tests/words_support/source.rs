//! Every phrase written in the source, so that also those which no test can cause are looked at.

use std::fs;
use std::path::Path;

use super::{Shape, Words};

/// The phrases of every file below `core/src`, without test modules. One that ends with a full stop is a message.
pub fn in_source() -> Vec<Words> {
    let mut all = Vec::new();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
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
