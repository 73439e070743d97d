//! The scenarios: recounted by the independent script, compared with the demo and with the examples of Kotlin and Swift.

use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

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

/// The demo's figures must be those that the independent scripts count from the same file.
fn compare_with_recount() -> Result<(), String> {
    println!("── the demo's figures against the recount");
    let file = "tests/scenarios/ba-vi.jsonl";
    let count = |script: &str| figures(script, Command::new("python3").args([script, file, "--json"]));
    let mut recount = count("tests/scenarios/recount.py")?;
    for (report, more) in recount.iter_mut().zip(count("tests/scenarios/recount_all.py")?) {
        if let (Some(report), Value::Object(more)) = (report.as_object_mut(), more) {
            report.extend(more);
        }
    }
    let demo = demo_figures()?;
    if recount == demo && !demo.is_empty() {
        println!("{} reports are equal", demo.len());
        return Ok(());
    }
    Err(format!("the demo counts {demo:#?}\nand the scripts count {recount:#?}"))
}

/// The figures of the demo, one report each. It is played once for all that compare with it.
fn demo_figures() -> Result<&'static [Value], String> {
    static PLAYED: OnceLock<Vec<Value>> = OnceLock::new();
    if let Some(figures) = PLAYED.get() {
        return Ok(figures);
    }
    // Not this very program: the tests may have built another in its place.
    let demo = ["run", "--quiet", "--package", "xtask", "--", "demo", "ba-vi", "--json"];
    let figures = figures("demo", &mut cargo_command(&demo))?;
    Ok(PLAYED.get_or_init(|| figures))
}

/// Writes the demo's figures where the examples of a package are compared with them.
pub fn write_demo_figures(language: &str) -> Result<(), String> {
    println!("── the demo's figures, for the example in {language}");
    let lines: Vec<String> = demo_figures()?.iter().flat_map(crate::demo::figures::lines).collect();
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
