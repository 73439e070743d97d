//! What the law and our defaults say: values by date, holidays, legal bases.

use std::collections::BTreeSet;

use dong_hanh::rules::{Rulebook, Ruleset};
use serde::Deserialize;

use super::table::{both, of};

/// A row a value of each ruleset.
pub fn values() -> String {
    let rulebook = Rulebook::built_in();
    let keys: BTreeSet<&String> = rulebook.all().iter().flat_map(|set| set.values.keys()).collect();
    let rows = keys.into_iter().flat_map(|key| rulebook.all().iter().filter_map(move |set| value(set, key)));
    of(["key", "from", "value", "source", "read in the text"], rows.collect::<Vec<_>>())
}

fn value(set: &Ruleset, key: &str) -> Option<[String; 5]> {
    let value = set.values.get(key)?;
    let range = if value.min == value.max { value.min.to_string() } else { format!("{}–{}", value.min, value.max) };
    let verified = if set.is_verified(key) { "yes" } else { "no" };
    Some([
        format!("`{key}`"),
        format!("{} ({})", set.from.format("%d/%m/%Y"), set.code),
        range,
        value.source.clone(),
        if value.source.starts_with("[C]") { "–".to_owned() } else { verified.to_owned() },
    ])
}

#[derive(Deserialize)]
struct Holidays {
    year: Vec<Year>,
}

#[derive(Deserialize)]
struct Year {
    year: i32,
    verified: bool,
    source: String,
    #[serde(default)]
    off: Vec<Off>,
}

#[derive(Deserialize)]
struct Off {
    name: String,
    from: String,
    to: String,
}

/// A row a year.
pub fn holidays() -> String {
    let all: Holidays = toml::from_str(include_str!("../../../../core/data/holidays.toml")).expect("the core reads it");
    let rows = all.year.into_iter().map(|year| {
        let off = year.off.iter().map(|off| match off.from == off.to {
            true => format!("{} {}", off.name, off.from),
            false => format!("{} {} to {}", off.name, off.from, off.to),
        });
        let verified = if year.verified { "yes" } else { "no" };
        [year.year.to_string(), off.collect::<Vec<_>>().join("; "), year.source.clone(), verified.to_owned()]
    });
    of(["year", "days without work", "source", "read in the text"], rows)
}

#[derive(Deserialize)]
struct Bases {
    basis: Vec<Basis>,
}

#[derive(Deserialize)]
struct Basis {
    code: String,
    name: Name,
    about: String,
    source: String,
    verified: bool,
}

#[derive(Deserialize)]
struct Name {
    vi: String,
    en: String,
}

/// A row a legal basis.
pub fn bases() -> Result<String, String> {
    let all: Bases = toml::from_str(include_str!("../../../../core/data/legal-basis.toml"))
        .map_err(|error| format!("core/data/legal-basis.toml: {error}"))?;
    let rows = all.basis.into_iter().map(|basis| {
        let verified = if basis.verified { "yes" } else { "no" };
        [
            format!("`{}`", basis.code),
            both(&basis.name.vi, &basis.name.en),
            basis.about.clone(),
            basis.source.clone(),
            verified.to_owned(),
        ]
    });
    Ok(of(["code", "name", "about", "source", "read in the text"], rows))
}
