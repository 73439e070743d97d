//! What printing a record tells: in Kotlin and Swift no more than in Rust. A record or an enum whose Rust type has no derived
//! `Debug` prints its name, and of its fields those that `discreet_debug!` names. UniFFI would print everything.

use std::fs;
use std::path::Path;

use super::{Language, files};
use crate::step::root;

/// What is written for Swift.
pub const SWIFT: &str = "DongHanhDiscreet.swift";

/// A type that does not print what it holds.
#[derive(Debug, PartialEq, Eq)]
struct Discreet {
    name: String,
    /// The fields that it prints, in Rust's words.
    fields: Vec<String>,
}

/// Makes generated code in a folder discreet.
pub fn apply(language: Language, generated: &Path) -> Result<(), String> {
    let types = types()?;
    match language {
        Language::Kotlin => {
            let mut missing: Vec<&Discreet> = types.iter().collect();
            for file in sources(generated, "kt")? {
                let text = fs::read_to_string(&file).map_err(|error| error.to_string())?;
                let (text, met) = kotlin(&text, &types);
                missing.retain(|discreet| !met.contains(&discreet.name));
                fs::write(&file, text).map_err(|error| error.to_string())?;
            }
            if missing.is_empty() { Ok(()) } else { Err(format!("these still print what they hold: {missing:?}")) }
        }
        // Extensions do it, and the compiler finds each type.
        Language::Swift => {
            let text: String = types.iter().map(swift).collect();
            fs::write(generated.join(SWIFT), text).map_err(|error| error.to_string())
        }
    }
}

/// The discreet ones among all types that cross.
fn types() -> Result<Vec<Discreet>, String> {
    let mut found = Vec::new();
    for folder in ["core/src", "bindings/src"] {
        for file in sources(&root().join(folder), "rs")? {
            let rust = fs::read_to_string(&file).map_err(|error| error.to_string())?;
            // Within a macro nobody would see whether a record prints what it holds.
            if let Some(hidden) = rust.lines().find(|line| line.starts_with(' ') && line.contains("uniffi::Record")) {
                return Err(format!("{}: a record that crosses stands at the margin: {hidden}", file.display()));
            }
            found.extend(types_in(&rust));
        }
    }
    Ok(found)
}

fn sources(folder: &Path, end: &str) -> Result<Vec<std::path::PathBuf>, String> {
    let mut found = Vec::new();
    files(folder, end, &mut found).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(found)
}

fn types_in(rust: &str) -> Vec<Discreet> {
    let mut found = Vec::new();
    let mut attributes = String::new();
    for line in rust.lines() {
        if line.starts_with("#[") {
            attributes.push_str(line);
            continue;
        }
        let declared = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "));
        let crosses = attributes.contains("uniffi::Record") || attributes.contains("uniffi::Enum");
        if let Some(declared) = declared.filter(|_| crosses && !attributes.contains("Debug")) {
            let name: String = declared.chars().take_while(|c| c.is_alphanumeric()).collect();
            let begin = format!("discreet_debug!({name} {{");
            let inside = rust.split_once(&begin).and_then(|(_, rest)| rest.split_once('}'));
            let fields = inside.map(|(fields, _)| fields.split(',').map(|field| field.trim().to_owned()).collect());
            let other = attributes.split_once("uniffi(name = \"").and_then(|(_, rest)| rest.split_once('"'));
            let name = other.map_or(name, |(name, _)| name.to_owned());
            found.push(Discreet { name, fields: fields.unwrap_or_default() });
        }
        attributes.clear();
    }
    found
}

/// Puts `toString` into the classes of these types; answers which were met.
fn kotlin(text: &str, types: &[Discreet]) -> (String, Vec<String>) {
    let (mut written, mut met) = (String::new(), Vec::new());
    let mut within: Option<&Discreet> = None;
    let mut class = false;
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("data class ").or_else(|| line.strip_prefix("sealed class ")) {
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
            within = types.iter().find(|discreet| discreet.name == name);
            met.extend(within.map(|discreet| discreet.name.clone()));
            class = line.starts_with("data");
        }
        class |= line.trim_start().starts_with("data class ");
        if let Some(discreet) = within.filter(|_| class && line.trim() == "companion object") {
            let told: Vec<_> =
                discreet.fields.iter().map(|field| camel(field)).map(|f| format!("{f}=${f}, ")).collect();
            let indent = line.len() - line.trim_start().len();
            written.push_str(&format!(
                "{:indent$}override fun toString() = \"{}({}..)\"\n\n",
                "",
                discreet.name,
                told.concat()
            ));
            class = false;
        }
        written.push_str(line);
        written.push('\n');
        if line == "}" {
            within = None;
        }
    }
    (written, met)
}

fn swift(discreet: &Discreet) -> String {
    let fields: Vec<String> = discreet.fields.iter().map(|field| camel(field)).collect();
    let told: String = fields.iter().map(|field| format!("{field}: \\({field}), ")).collect();
    let children: Vec<String> = fields.iter().map(|field| format!("\"{field}\": {field} as Any")).collect();
    let children = if children.is_empty() { ":".to_owned() } else { children.join(", ") };
    let name = &discreet.name;
    format!(
        "extension {name}: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {{\n    \
             public var description: String {{ \"{name}({told}..)\" }}\n    \
             public var debugDescription: String {{ description }}\n    \
             public var customMirror: Mirror {{ Mirror(self, children: [{children}]) }}\n\
         }}\n\n"
    )
}

/// `task_number` is `taskNumber` on the other side.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (head, rest) = word.split_at(word.len().min(1));
        name + &head.to_uppercase() + rest
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUST: &str = "#[derive(Clone)]\n#[cfg_attr(feature = \"uniffi\", derive(uniffi::Record), uniffi(name = \"Row\"))]\npub struct \
                        Item {\n    /// Its name.\n    pub name: String,\n}\n\ndiscreet_debug!(Item { id, task_number });\n\n#[derive(Clone, \
                        Debug)]\n#[cfg_attr(feature = \"uniffi\", derive(uniffi::Record))]\npub struct Counts {\n}\n\n\
                        #[derive(uniffi::Enum)]\npub enum Secret {\n}\n\npub struct Within {\n}\n";

    fn discreet(name: &str, fields: &[&str]) -> Discreet {
        Discreet { name: name.to_owned(), fields: fields.iter().map(|field| (*field).to_owned()).collect() }
    }

    /// Fails when a type that crosses and hides what it holds in Rust is overlooked, or another one is taken for such.
    #[test]
    fn what_rust_does_not_print_is_found() {
        assert_eq!(types_in(RUST), [discreet("Row", &["id", "task_number"]), discreet("Secret", &[])]);
        let ours = types().unwrap();
        for (name, fields) in [("PersonItem", &["id"][..]), ("NewSecret", &[]), ("FieldView", &[]), ("Edit", &[])] {
            assert!(ours.contains(&discreet(name, fields)), "{name}");
        }
        assert!(ours.len() > 20);
    }

    /// Fails when a class keeps the `toString` that prints everything.
    #[test]
    fn every_class_of_such_a_type_gets_its_own_words() {
        let generated = "data class Row (\n    val `id`: kotlin.String\n    , \n    val `name`: kotlin.String\n){\n    \n    companion object\n}\n\
                         data class Counts (\n    val `n`: kotlin.Int\n){\n    companion object\n}\n\
                         sealed class Secret {\n    data class Pin(\n        val `pin`: kotlin.String) : Secret()\n    {\n        companion object\n    }\n\
                         \n    object Clear : Secret()\n\n    companion object\n}\n";
        let (written, met) = kotlin(generated, &types_in(RUST));
        assert_eq!(met, ["Row", "Secret"]);
        let row = "    override fun toString() = \"Row(id=$id, taskNumber=$taskNumber, ..)\"\n\n    companion object\n";
        assert!(written.contains(row), "{written}");
        let pin = "    {\n        override fun toString() = \"Secret(..)\"\n\n        companion object\n";
        assert!(written.contains(pin), "{written}");
        assert_eq!(written.matches("toString").count(), 2);
    }

    /// Fails when Swift's words or its mirror, which `dump` prints, hold another field than Rust prints.
    #[test]
    fn swift_prints_and_mirrors_the_same() {
        let written = swift(&types_in(RUST)[0]);
        assert!(written.contains("\"Row(id: \\(id), taskNumber: \\(taskNumber), ..)\""), "{written}");
        assert!(written.contains("children: [\"id\": id as Any, \"taskNumber\": taskNumber as Any]"), "{written}");
        assert!(swift(&discreet("Secret", &[])).contains("children: [:]"));
    }
}
