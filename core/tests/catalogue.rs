//! Compares the code with `tests/catalogue.toml`, the list written by hand from the domain: nothing missing, nothing extra.
//!
//! To see it fail, take a line out of the catalogue, or a kind out of `model::KINDS`.

use std::collections::{BTreeMap, BTreeSet};

use dong_hanh::model::{Code, FieldSpec, FieldType, Readers, Role, Writers};
use dong_hanh::{model, reports, rules, schedule};

fn catalogue() -> BTreeMap<String, BTreeMap<String, String>> {
    let path = std::path::Path::new("../tests/catalogue.toml");
    toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// `place` says where in the code the other list stands.
fn compare<'a>(listed: impl Iterator<Item = &'a String>, found: impl Iterator<Item = &'static str>, place: &str) {
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

/// To see it fail, give any kind other `writers`.
#[test]
fn menus_are_those_of_the_catalogue() {
    let offered = |role| model::KINDS.iter().filter(move |kind| kind.writers.include(role)).map(|kind| kind.code);
    let own: BTreeSet<&str> =
        model::KINDS.iter().filter(|kind| kind.writers == Writers::Nobody).map(|kind| kind.code).collect();
    let catalogue = catalogue();
    let menus = &catalogue["menus"];
    for (role, name) in [(Role::Volunteer, "volunteer"), (Role::Leader, "leader"), (Role::Supervisor, "supervisor")] {
        let listed: Vec<String> = menus[name].split(' ').map(str::to_owned).collect();
        compare(listed.iter(), offered(role), "the `writers` of core/src/model");
    }
    compare(catalogue["records"].keys(), offered(Role::Manager), "the `writers` of core/src/model");
    assert!(own.iter().copied().eq(catalogue["own-records"].keys().map(String::as_str)), "{own:?}");
}

/// To see it fail, give any kind another `area`.
#[test]
fn a_kind_stands_in_the_folder_of_its_heading() {
    let folder = std::path::Path::new("src/model");
    for kind in model::KINDS {
        let files = std::fs::read_dir(folder.join(kind.area.code())).unwrap().map(|file| file.unwrap().path());
        let declares = |file: std::path::PathBuf| {
            std::fs::read_to_string(file).unwrap().contains(&format!(" = \"{}\", version ", kind.code))
        };
        assert_eq!(files.map(declares).filter(|here| *here).count(), 1, "{} in {}", kind.code, kind.area.code());
    }
}

/// Every field of a kind, those of its tables too.
fn fields(specs: &'static [FieldSpec], found: &mut Vec<&'static FieldSpec>) {
    for spec in specs {
        found.push(spec);
        if let FieldType::Rows(columns) = spec.kind {
            fields(columns, found);
        }
    }
}

/// To see it fail, let everyone read drug tests, or put a result into their headline.
#[test]
fn results_are_for_managers_and_on_no_list() {
    for (code, result) in
        [("drug-test", "result"), ("addiction-determination", "result"), ("relapse-assessment", "result")]
    {
        let kind = model::find_kind(model::KINDS, code).unwrap();
        assert_eq!((kind.readers, kind.writers), (Readers::Managers, Writers::Managers), "{code}");
        assert!(kind.field(result).is_some() && !kind.headline.contains(&result), "{code}");
    }
}

/// To see it fail, add a field `gps` to any kind, or an answer "HIV" to a visit's health.
#[test]
fn no_field_asks_for_hiv_status_or_for_a_place_by_satellite() {
    const ABOUT: [&str; 7] = ["hiv", "aids", "gps", "latitude", "longitude", "tọa độ", "vị trí"];
    for kind in model::KINDS {
        let mut all = Vec::new();
        fields(kind.fields, &mut all);
        for spec in all {
            let answers: &[Code] = match spec.kind {
                // What a talk was about says nothing of those who listened.
                FieldType::Choices(_) if (kind.code, spec.key) == ("outreach-contact", "topics") => &[],
                FieldType::Choice(codes) | FieldType::Choices(codes) => codes,
                _ => &[],
            };
            let mut texts = vec![spec.key, spec.label.vi, spec.label.en];
            texts.extend(answers.iter().flat_map(|answer| [answer.code, answer.label.vi, answer.label.en]));
            for text in texts {
                let text = text.to_lowercase();
                let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
                let words = format!(" {} ", words.join(" "));
                let found = ABOUT.iter().find(|about| words.contains(&format!(" {about} ")));
                assert_eq!(found, None, "{}.{}: {text}", kind.code, spec.key);
            }
        }
    }
}

/// A new kind that names a person is an activity, which R59 stops after a death, or stands here. To see it fail, take any
/// kind out of R59.
#[test]
fn what_names_a_person_ends_with_a_death_or_is_meant_to_go_on() {
    const GOES_ON: [&str; 6] =
        ["management-decision", "club", "court-dossier", "methadone-verification", "identity-photo", "rights-request"];
    let names_a_person = |kind: &&model::KindSpec| {
        let mut all = Vec::new();
        fields(kind.fields, &mut all);
        let person = model::person::KIND;
        all.iter().any(|spec| matches!(spec.kind, FieldType::Record(of) | FieldType::Records(of) if of == person))
    };
    let named: BTreeSet<&str> = model::KINDS.iter().copied().filter(names_a_person).map(|kind| kind.code).collect();
    let ends = rules::find("R59").unwrap().kinds.iter().copied();
    assert_eq!(named, ends.chain(GOES_ON).collect());
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
    let vectors = std::path::Path::new("../tests/vectors/rules");
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

/// To see it fail, let T6 of the catalogue name another indicator.
#[test]
fn targets_are_those_of_the_catalogue() {
    let named = reports::named_targets().iter().map(|target| (target.code.clone(), target.indicator.clone()));
    assert_eq!(
        catalogue()["targets"],
        named.collect(),
        "tests/catalogue.toml on the left, core/data/targets.toml on the right"
    );
}

/// The description, the file and the test of a row, and that file and test hold the word.
fn located(name: &str, row: &str, in_file: &str, in_test: &str) {
    let root = std::path::Path::new("..");
    let parts: Vec<&str> = row.split(" · ").collect();
    let [about, file, test] = parts[..] else { panic!("{name}: description · file · test") };
    assert!(!about.is_empty(), "{name}");
    for (path, word) in [(file, in_file), (test, in_test)] {
        let text = std::fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(text.contains(word), "{path} does not speak of {word}");
    }
}

/// To see it fail, take a task out of the catalogue, or let it name another file.
#[test]
fn tasks_are_those_of_the_catalogue() {
    let catalogue = catalogue();
    let known: Vec<String> = schedule::Task::ALL.iter().map(|task| format!("{task:?}")).collect();
    let listed: BTreeSet<&String> = catalogue["tasks"].keys().collect();
    assert_eq!(
        listed,
        known.iter().collect(),
        "tests/catalogue.toml on the left, core/src/schedule/task.rs on the right"
    );
    for (name, row) in &catalogue["tasks"] {
        located(name, row, &format!("Task::{name}"), &format!("Task::{name}"));
    }
}

/// To see it fail, take a list of work out of the catalogue.
#[test]
fn work_lists_are_those_of_the_catalogue() {
    const OWN: [&str; 2] = ["findings", "providers"];
    let catalogue = catalogue();
    let known = schedule::WorkList::CODES.iter().map(|list| list.code).chain(OWN);
    compare(catalogue["work-lists"].keys(), known, "core/src/schedule/work.rs");
    for (name, row) in &catalogue["work-lists"] {
        let in_test = if OWN.contains(&name.as_str()) { format!("\"{name}\"") } else { "WorkList::ALL".to_owned() };
        located(name, row, &format!("\"{name}\""), &in_test);
    }
}

/// To see it fail, take a scenario out of the catalogue, or out of those that `cargo xtask test` plays.
#[test]
fn scenarios_are_those_of_the_catalogue() {
    let catalogue = catalogue();
    let files = std::fs::read_dir("../tests/scenarios").unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    let found: BTreeSet<String> = files.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    let listed: BTreeSet<String> = catalogue["scenarios"].keys().cloned().collect();
    assert_eq!(listed, found, "tests/catalogue.toml on the left, tests/scenarios on the right");
    let played = std::fs::read_to_string("../bindings/xtask/src/test/scenarios.rs").unwrap();
    for (name, row) in &catalogue["scenarios"] {
        located(name, row, &format!("\"scenario\":\"{name}\""), name);
        assert!(played.contains(&format!("\"{name}\"")), "bindings/xtask/src/test/scenarios.rs does not play {name}");
    }
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
    let path = std::path::Path::new("data/legal-basis.toml");
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
