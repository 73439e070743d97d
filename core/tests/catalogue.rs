//! Compares the code with `tests/catalogue.toml`, the list written by hand from the domain: nothing missing, nothing extra.
//!
//! To see it fail, take a line out of the catalogue, or a kind out of `model::KINDS`.

use std::collections::BTreeMap;

use dong_hanh::{model, reports, rules};

fn catalogue() -> BTreeMap<String, BTreeMap<String, String>> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/catalogue.toml");
    toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn compare<'a>(listed: impl Iterator<Item = &'a String>, found: impl Iterator<Item = &'a str>) {
    let mut listed: Vec<&str> = listed.map(String::as_str).collect();
    let mut found: Vec<&str> = found.collect();
    listed.sort_unstable();
    found.sort_unstable();
    assert_eq!(listed, found);
}

#[test]
fn record_kinds_are_those_of_the_catalogue() {
    let catalogue = catalogue();
    let listed = catalogue["records"].keys().chain(catalogue["own-records"].keys());
    compare(listed, model::KINDS.iter().map(|kind| kind.code));
}

#[test]
fn rules_are_those_of_the_catalogue() {
    compare(catalogue()["rules"].keys(), rules::RULES.iter().map(|rule| rule.id));
}

#[test]
fn indicators_are_those_of_the_catalogue() {
    let mut ids: Vec<&str> = reports::definitions().iter().map(|one| one.id.as_str()).collect();
    ids.dedup();
    compare(catalogue()["indicators"].keys(), ids.into_iter());
}
