//! The scenarios: recounted by the independent script, compared with the demos and with the examples of Kotlin and Swift.

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::{Map, Value};

use crate::step::{cargo_command, root, step};
use crate::tools::{has, install};

/// The script's own tests, and its figures beside the demo's.
pub fn run() -> Result<(), String> {
    python()?;
    step("scenarios", Command::new("python3").args(["-m", "unittest", "discover", "-s", "tests/scenarios"]))?;
    compare_with_recount()
}

fn python() -> Result<(), String> {
    if has("python3") { Ok(()) } else { install(&["python3"]) }
}

/// Every scenario by name.
pub const NAMES: [&str; 6] = ["ba-vi", "quang-ninh", "ben-tre", "vu-thu", "dong-da", "one-year"];

/// The demo's figures must be those that the independent script counts from the same file.
fn compare_with_recount() -> Result<(), String> {
    println!("── the demos' figures against the recount");
    for name in NAMES {
        let recount = recounted(&format!("tests/scenarios/{name}.jsonl"))?;
        let demo = demo_figures(name)?;
        if recount != demo || demo.is_empty() {
            return Err(format!("{name}: {}", different(&demo, &recount)));
        }
        println!("{name}: {} reports and trends are equal", demo.len());
        if let Some((_, before, after)) = CHANGES.iter().find(|(changed, ..)| *changed == name) {
            with_a_change(name, before, after, &demo)?;
        }
    }
    Ok(())
}

/// In some scenarios one event is told otherwise: a head count, a day, a target. Demo and script must both notice: neither
/// repeats a number that is expected.
const CHANGES: [(&str, &str, &str); 3] = [
    (
        "ben-tre",
        r#""indicator":"I36","period":"2023","value":"40""#,
        r#""indicator":"I36","period":"2023","value":"35""#,
    ),
    ("vu-thu", r#""requested_on":"2022-05-19""#, r#""requested_on":"2022-04-19""#),
    ("one-year", r#""heads":241"#, r#""heads":243"#),
];

fn with_a_change(name: &str, before: &str, after: &str, as_told: &[Value]) -> Result<(), String> {
    let wrong = |error: std::io::Error| format!("{name}, changed: {error}");
    let text = std::fs::read_to_string(root().join("tests/scenarios").join(format!("{name}.jsonl"))).map_err(wrong)?;
    if !text.contains(before) {
        return Err(format!("{name} no longer says {before}"));
    }
    let folder = tempfile::tempdir().map_err(wrong)?;
    let file = folder.path().join(format!("{name}.jsonl"));
    std::fs::write(&file, text.replacen(before, after, 1)).map_err(wrong)?;
    let file = file.display().to_string();
    let (demo, recount) = (played(&file)?, recounted(&file)?);
    if demo == as_told {
        return Err(format!("{name}: the demo counts the same with {after}"));
    }
    if demo != recount {
        return Err(format!("{name} with {after}: {}", different(&demo, &recount)));
    }
    println!("{name} with one event changed: demo and script both count otherwise, and alike");
    Ok(())
}

fn recounted(file: &str) -> Result<Vec<Value>, String> {
    figures("recount", Command::new("python3").args(["tests/scenarios/recount.py", file, "--json"]))
}

/// What the demo counts otherwise than the script.
fn different(demo: &[Value], recount: &[Value]) -> String {
    if demo.len() != recount.len() {
        return format!("the demo prints {} reports and trends, the script {}", demo.len(), recount.len());
    }
    let mut told = Vec::new();
    for (ours, theirs) in demo.iter().zip(recount) {
        let of = ours["period"].as_str().or(ours["trend"].as_str()).unwrap_or_default();
        let keys: BTreeSet<&String> =
            [ours, theirs].iter().filter_map(|one| one.as_object()).flat_map(Map::keys).collect();
        for key in keys.into_iter().filter(|key| ours.get(*key) != theirs.get(*key)) {
            told.push(format!("{of} {key}: the demo counts {}, the script {}", ours[key], theirs[key]));
        }
    }
    told.join("\n")
}

/// The figures of the demo of Ba Vì. It is played once for all that compare with it.
fn ba_vi() -> Result<&'static [Value], String> {
    static PLAYED: OnceLock<Vec<Value>> = OnceLock::new();
    if let Some(figures) = PLAYED.get() {
        return Ok(figures);
    }
    let figures = played("ba-vi")?;
    Ok(PLAYED.get_or_init(|| figures))
}

fn demo_figures(name: &str) -> Result<Vec<Value>, String> {
    if name == "ba-vi" { ba_vi().map(<[Value]>::to_vec) } else { played(name) }
}

fn played(name: &str) -> Result<Vec<Value>, String> {
    // Not this very program: the tests may have built another in its place.
    let demo = ["run", "--quiet", "--package", "xtask", "--", "demo", name, "--json"];
    figures("demo", &mut cargo_command(&demo))
}

/// Writes the demo's figures where the examples of a package are compared with them.
pub fn write_demo_figures(language: &str) -> Result<(), String> {
    println!("── the demo's figures, for the example in {language}");
    let lines: Vec<String> = ba_vi()?.iter().flat_map(crate::demo::figures::lines).collect();
    let file = root().join("bindings").join(language).join("build/demo.txt");
    std::fs::write(&file, lines.join("\n") + "\n").map_err(|error| format!("{}: {error}", file.display()))
}

/// The figures that a command prints, one JSON object a line.
fn figures(name: &str, command: &mut Command) -> Result<Vec<Value>, String> {
    let output = command.current_dir(root()).output().map_err(|error| format!("{name} did not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("{name} failed: {}", String::from_utf8_lossy(&output.stderr)));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let lines: Result<Vec<_>, serde_json::Error> = text.lines().map(serde_json::from_str).collect();
    lines.map_err(|error| format!("{name} printed no figures: {error}"))
}
