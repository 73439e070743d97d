//! The record kinds.

use std::collections::BTreeMap;

use dong_hanh::model::{KINDS, KindSpec, Readers, Writers};

use super::source::Source;
use super::table::{both, of};

/// What a catalogue says, by heading and name.
pub type Catalogue = BTreeMap<String, BTreeMap<String, String>>;

/// A row a kind, in the order of menus.
pub fn table(source: &Source, catalogue: &Catalogue) -> Result<String, String> {
    let rows = KINDS.iter().map(|kind| row(kind, source, catalogue));
    let rows = rows.collect::<Result<Vec<_>, String>>()?;
    Ok(of(["code", "name", "what it holds", "offered to", "read by", "legal basis", "file"], rows))
}

fn row(kind: &KindSpec, source: &Source, catalogue: &Catalogue) -> Result<[String; 7], String> {
    let told = ["records", "own-records"].iter().find_map(|heading| catalogue.get(*heading)?.get(kind.code));
    let told = told.ok_or_else(|| format!("{} is not in tests/catalogue.toml", kind.code))?;
    let writers = match kind.writers {
        Writers::Everyone => "everyone",
        Writers::Leaders => "leaders, managers",
        Writers::Managers => "managers",
        Writers::Offices => "managers, supervisors",
        Writers::Nobody => "nobody: the app",
    };
    let readers = match kind.readers {
        Readers::Managers => "managers",
        _ => "everyone",
    };
    let file = source.file(&format!("model/{}/", kind.area.code()), &format!(" = \"{}\", version ", kind.code))?;
    Ok([
        format!("`{}`", kind.code),
        both(kind.label.vi, kind.label.en),
        told.split_once(": ").map_or(told.as_str(), |(_, what)| what).to_owned(),
        writers.to_owned(),
        readers.to_owned(),
        kind.legal_basis.to_owned(),
        format!("`{file}`"),
    ])
}
