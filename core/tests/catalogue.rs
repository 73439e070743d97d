//! Compares the code with `tests/catalogue.toml`, the list written by hand from the domain: nothing missing, nothing extra.
//!
//! To see it fail, take a line out of the catalogue, or a kind out of `model::KINDS`.

use std::collections::{BTreeMap, BTreeSet};

use dong_hanh::{model, reports, rules};

fn catalogue() -> BTreeMap<String, BTreeMap<String, String>> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/catalogue.toml");
    toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// `place` says where in the code the other list stands.
fn compare<'a>(listed: impl Iterator<Item = &'a String>, found: impl Iterator<Item = &'a str>, place: &str) {
    let listed: BTreeSet<&str> = listed.map(String::as_str).collect();
    let found: BTreeSet<&str> = found.collect();
    let missing: Vec<_> = listed.difference(&found).collect();
    let extra: Vec<_> = found.difference(&listed).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "only in tests/catalogue.toml: {missing:?}; only in {place}: {extra:?}"
    );
}

#[test]
fn record_kinds_are_those_of_the_catalogue() {
    let catalogue = catalogue();
    let listed = catalogue["records"].keys().chain(catalogue["own-records"].keys());
    compare(listed, model::KINDS.iter().map(|kind| kind.code), "KINDS of core/src/model/mod.rs");
}

#[test]
fn rules_are_those_of_the_catalogue() {
    compare(
        catalogue()["rules"].keys(),
        rules::RULES.iter().map(|rule| rule.id),
        "RULES of core/src/rules/registry.rs",
    );
}

/// To see it fail, take the "W" of R02 out of the catalogue.
#[test]
fn a_rule_is_as_severe_as_its_vectors_expect() {
    let vectors = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors/rules");
    for (id, severities) in &catalogue()["rules"] {
        let listed: BTreeSet<&str> = severities.split(' ').collect();
        let json = std::fs::read_to_string(vectors.join(format!("{id}.json"))).unwrap();
        let outcomes = rules::vectors::run(&json).unwrap();
        let expected: BTreeSet<&str> = outcomes
            .iter()
            .flat_map(|outcome| &outcome.expected)
            .map(|seen| if seen.severity == rules::Severity::Error { "E" } else { "W" })
            .collect();
        assert_eq!(
            listed, expected,
            "{id}: tests/catalogue.toml on the left, tests/vectors/rules/{id}.json on the right"
        );
    }
}

#[test]
fn indicators_are_those_of_the_catalogue() {
    let ids = reports::definitions().iter().map(|one| one.id.as_str());
    compare(catalogue()["indicators"].keys(), ids, "core/data/indicators.toml");
}

#[derive(serde::Deserialize)]
struct Bases {
    basis: Vec<Basis>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Basis {
    code: String,
    name: BTreeMap<String, String>,
    about: String,
    source: String,
    verified: bool,
}

/// To see it fail, write another `legal_basis` into any kind.
#[test]
fn legal_bases_are_those_of_the_data_file() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/legal-basis.toml");
    let bases: Bases = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    for basis in &bases.basis {
        let words = ["vi", "en"].map(|language| basis.name.get(language).map_or("", String::as_str));
        assert!(words.iter().chain([&&*basis.about, &&*basis.source]).all(|text| !text.is_empty()), "{}", basis.code);
        assert!(!basis.verified || !basis.source.starts_with("[C]"), "{}: no law, so it is not verified", basis.code);
    }
    let listed: BTreeSet<&str> = bases.basis.iter().map(|basis| basis.code.as_str()).collect();
    let used: BTreeSet<&str> = model::KINDS.iter().map(|kind| kind.legal_basis).collect();
    assert_eq!(listed, used, "core/data/legal-basis.toml on the left, the kinds of core/src/model on the right");
}
